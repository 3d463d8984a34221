"""The open document: the folder, the frozen view state, commands with their inverse, jobs."""
