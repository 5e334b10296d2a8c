"""Everything that reads the code without running it, each step named as it runs."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEMPLATES = [str(path) for path in sorted(ROOT.glob("src/**/templates/**/*.html"))]
CHECKS = {
    "format": ["ruff", "format", "--check", "--quiet"],
    "lint": ["ruff", "check", "--quiet"],
    "types": ["mypy"],
    "contracts": ["lint-imports", "--no-cache"],
    "templates": ["djade", "--check", "--target-version", "5.2", *TEMPLATES],
    "spelling": ["codespell", "src", "tests", "docs", "README.md", "CHANGELOG.md"],
}


def main() -> int:
    """Run every check; the exit status is 1 if any found something."""
    failed = []
    for name, command in CHECKS.items():
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        print(f"{name}: {'found something' if done.returncode else 'fine'}")
        if done.returncode:
            failed.append(name)
            print(done.stdout + done.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
