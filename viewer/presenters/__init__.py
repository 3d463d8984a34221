"""What a screen does, without Qt. Talks to views through Protocols."""
