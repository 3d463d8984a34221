"""`python -m viewer` is `ashiato`."""

from viewer.cli import main

if __name__ == "__main__":
    main()
