"""Walk every branch of formulas, progression and measuring for exams with their own tests; one that none walks fails.

What counts as theirs is in pyproject.toml. The pages walk most of them too, and prove nothing by it.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROMISES = "tests/architecture/test_evidence.py"
TESTS = [
    *(
        f"tests/craft/{home}"
        for home in ("evidence", "exam", "nutrition", "physiology", "screening")
    ),
    "tests/craft/programming/progression",
    # The families are walked by their other tests; ten thousand draws of each show nothing more here.
    "--deselect=tests/craft/exam/test_families.py::test_ten_thousand_draws_of_a_family_are_sound",
    f"{PROMISES}::TestEveryFormula::test_example_runs",
    f"{PROMISES}::test_the_published_shapes_are_those_of_the_code",
]


def main() -> int:
    """Run those tests, print what they leave out, and give an exit status."""
    walked = ["run", "-m", "pytest", "--quiet", "--no-header", *TESTS]
    for words in (walked, ["report"]):
        command = [sys.executable, "-m", "coverage", *words]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        if done.returncode:
            print(f"branches: found something\n{done.stdout}{done.stderr}")
            return done.returncode
    print("branches: fine")
    return 0


if __name__ == "__main__":
    sys.exit(main())
