"""Mutation testing of the formulas: change one thing, and see whether a test notices.

    python benchmarks/mutants.py [WORD …]      # only the files whose path holds a word

Numbers, operators and comparisons in functions, and in the tables that functions read, are changed one at a
time, in this process; of the tests, those that walk the changed function run, the quick ones first. What a
decorator declares is left alone: it is data, held against its source by reading.
"""

import ast
import gc
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from operator import itemgetter
from pathlib import Path
from time import process_time
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

CRAFT = Path(__file__).parents[1] / "src" / "barpath" / "craft"
HOMES = ("nutrition", "physiology", "screening")
TESTS = [
    *(f"tests/craft/{home}" for home in ("evidence", *HOMES)),
    "tests/architecture/test_evidence.py",
]
OTHER: dict[type, Any] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Div, ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.And: ast.Or, ast.Or: ast.And,
    ast.USub: ast.UAdd, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.In: ast.NotIn,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
# The costly tests go last, and walk what the example of the same formula walks.
EXAMPLE, DRAWN = "test_example_runs", "whatever_is_given"
Place = tuple[str, int]


def changes(node: ast.AST) -> Iterator[str]:
    """Change a node, and back when the caller has seen it; each change is named while it stands."""
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        if isinstance(node.value, bool):
            return
        was = node.value
        node.value = was + 1 if isinstance(was, int) or not was else was * 1.05
        yield f"{was} → {node.value:.6g}"
        node.value = was
    elif type(op := getattr(node, "op", None)) in OTHER:
        node.op = OTHER[type(op)]()  # type: ignore[attr-defined]
        yield f"{type(op).__name__} → {OTHER[type(op)].__name__}"
        node.op = op  # type: ignore[attr-defined]
    elif isinstance(node, ast.Compare):
        for index, each in enumerate(node.ops):
            node.ops[index] = OTHER[type(each)]()
            yield f"{type(each).__name__} → {OTHER[type(each)].__name__}"
            node.ops[index] = each


def place(code: CodeType) -> Place:
    """Where a function begins: what it is known by."""
    return code.co_filename, code.co_firstlineno


def codes(code: CodeType) -> Iterator[CodeType]:
    """A code and all that it holds."""
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from codes(each)


def is_table(statement: ast.stmt) -> bool:
    """Whether a statement of a module names a value."""
    return isinstance(statement, (ast.Assign, ast.AnnAssign))


def reads(function: FunctionType, values: dict[str, object]) -> bool:
    """Whether a function reads one of these values by its name."""
    seen = function.__globals__
    names = {name for each in codes(function.__code__) for name in each.co_names}
    return any(seen.get(name) is value for name, value in values.items() if name in names)


def forget(function: FunctionType) -> None:
    """Empty the cache of a function, if it has one: what it keeps was made by other code."""
    clear = getattr(function.__globals__.get(function.__name__), "cache_clear", None)
    if clear:
        clear()


def is_craft(code: CodeType) -> bool:
    """Whether a code is ours to change."""
    return code.co_filename.startswith(str(CRAFT))


def note(seen: set[Place], frame: FrameType, event: str, _: object) -> None:
    """Keep what is called."""
    if event == "call" and is_craft(frame.f_code):
        seen.add(place(frame.f_code))


def modules() -> list[ModuleType]:
    """The modules of the craft."""
    return [each for name, each in sys.modules.items() if name.startswith("barpath.craft.")]


def stop(*_: object) -> None:
    """End a test that a mutant has made endless."""
    raise TimeoutError


def passes(item: pytest.Item, within: float = 10) -> bool:
    """Whether a test passes within so many seconds of computing."""
    signal.setitimer(signal.ITIMER_VIRTUAL, within)
    try:
        return all(each.passed for each in runtestprotocol(item, log=False, nextitem=item.session))  # type: ignore[arg-type]
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


class Mutants:
    """A plugin that runs the tests its own way, and then against mutants."""

    def __init__(self, words: list[str]) -> None:
        files = (path for home in HOMES for path in sorted((CRAFT / home).rglob("*.py")))
        self.files = [path for path in files if any(word in str(path) for word in words or [""])]
        self.walked: list[tuple[float, pytest.Item, set[Place]]] = []
        self.functions: dict[Place, FunctionType] = {}
        self.count = {True: 0, False: 0}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """A failure is enough: nobody reads it, so no example need be made small."""
        import hypothesis  # noqa: PLC0415 - after pytest has made its plugin ready

        generate = (hypothesis.Phase.explicit, hypothesis.Phase.generate)
        hypothesis.settings.register_profile("m", hypothesis.settings(), phases=generate)
        hypothesis.settings.load_profile("m")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """See what each test walks, then try the mutants of each file."""
        drawn = [item for item in session.items if DRAWN in item.nodeid]
        examples: dict[str, set[Place]] = {}
        for item in session.items:
            if item in drawn:
                continue
            places: set[Place] = set()
            start = process_time()
            sys.setprofile(partial(note, places))
            sound = passes(item, within=100)
            sys.setprofile(None)
            assert sound, f"{item.nodeid} fails without a mutant"
            self.walked.append((process_time() - start, item, places))
            if EXAMPLE in item.nodeid:
                examples[item.nodeid.partition("[")[2]] = places
        self.walked.sort(key=itemgetter(0))
        self.walked += [(0.0, item, examples[item.nodeid.partition("[")[2]]) for item in drawn]
        known = [each for each in gc.get_objects() if type(each) is FunctionType]
        self.functions = {place(each.__code__): each for each in known if is_craft(each.__code__)}
        for path in self.files:
            tree = ast.parse(path.read_text())
            for top in ast.walk(tree):
                if isinstance(top, ast.FunctionDef):
                    first = min([top.lineno, *(each.lineno for each in top.decorator_list)])
                    function = self.functions[str(path), first]
                    self.judge(path, top.body, partial(self.with_code, tree, function))
                elif isinstance(top, ast.stmt) and top in tree.body and is_table(top):
                    self.judge(path, [top], partial(self.with_table, tree, top, path))
        print(f"{self.count[True]} killed, {self.count[False]} survived; {process_time():.0f} s")
        return True

    def judge(self, path: Path, part: list[ast.stmt], killed: Callable[[], bool | None]) -> None:
        """Try each change of a part of a file."""
        for node in ast.walk(ast.Module(part, [])):
            for change in changes(node):
                found = killed()
                if found is None:
                    continue
                self.count[found] += 1
                if not found:
                    line = getattr(node, "lineno", part[0].lineno)
                    print(f"survived {path.relative_to(CRAFT)}:{line} {change}", flush=True)

    def with_code(self, tree: ast.Module, function: FunctionType) -> bool | None:
        """Whether a test notices a function's changed code; None if it only helps to declare."""
        was = function.__code__
        if not any(place(was) in walked for _, _, walked in self.walked):
            return None
        whole = compile(tree, was.co_filename, "exec")
        function.__code__ = next(each for each in codes(whole) if place(each) == place(was))
        forget(function)
        try:
            return self.is_noticed({place(was)})
        finally:
            function.__code__ = was
            forget(function)

    def with_table(self, tree: ast.Module, top: ast.stmt, path: Path) -> bool | None:
        """Whether a test notices a changed table, and what is made of it; None if no function reads it."""
        module = next(each for each in modules() if each.__file__ == str(path))
        fresh = dict(vars(module))
        later: list[ast.stmt] = [each for each in tree.body if is_table(each)]
        later = later[later.index(top) :]
        try:
            exec(compile(ast.Module(later, []), str(path), "exec"), fresh)
        except (ArithmeticError, LookupError, TypeError, ValueError):
            return True
        new = {n: v for n, v in fresh.items() if n != "__builtins__" and vars(module).get(n) != v}
        old = {name: vars(module)[name] for name in new}
        readers = {at for at, each in self.functions.items() if reads(each, old)}
        if not readers:
            return None
        holders = [(each, n) for each in modules() for n in new if vars(each).get(n) is old[n]]
        try:
            for holder, name in holders:
                setattr(holder, name, new[name])
            return self.is_noticed(readers)
        finally:
            for holder, name in holders:
                setattr(holder, name, old[name])

    def is_noticed(self, places: set[Place]) -> bool:
        """Whether one of the tests that walk there fails."""
        return any(not passes(item) for _, item, walked in self.walked if walked & places)


if __name__ == "__main__":
    signal.signal(signal.SIGVTALRM, stop)
    options = ["-qs", "-p", "no:xdist", *TESTS]
    sys.exit(pytest.main(options, plugins=[Mutants(sys.argv[1:])]))
