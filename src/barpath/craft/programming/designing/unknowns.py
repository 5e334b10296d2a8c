"""Words of a request that nothing here knows: those that must be asked about, and the rest."""

from collections.abc import Iterable, Iterator

from barpath.craft.knowledge.library import Knowledge
from barpath.craft.knowledge.vocabulary import vocabulary
from barpath.craft.programming.bounds import CANNOT
from barpath.craft.programming.request import Client, Wish

# What and how it is asked: the field of the exchange form, and a sentence.
Question = tuple[str, str]

SITE = frozenset({"no_jump", "ceiling_m", "quiet_after", "anchor"})
WISHED_PATTERN = frozenset({"pattern_frequency_min", "load_floor", "refuse_pattern"})
WISHED_EXERCISE = frozenset({"include_exercise", "refuse_exercise", "reach"})


def unknown_words(client: Client, base: Knowledge) -> Iterator[Question]:
    """What a client's fields say that would change the plan if it were understood."""
    words = vocabulary()
    for field, codes, known in (
        ("conditions", client.conditions, words.conditions),
        ("symptoms", client.symptoms, words.symptoms),
        ("meds", client.medicines, words.medicines),
        ("pregnancy.contraindications", _against(client), words.conditions),
        ("cannot", client.cannot, CANNOT),
        ("emphasis", client.emphasis, words.muscles),
        ("refuses", client.refuses, _refusable(client.refuses, base)),
        ("goals", () if set(client.goals) & set(words.goals) else client.goals, ()),
    ):
        yield from ((f"{field}.{code}", _asked(code)) for code in codes if code not in known)
    for name in client.emphasis:
        if name in words.muscles and not words.muscles[name].is_counted:
            label = words.muscles[name].label
            yield f"emphasis.{name}", f"Sets are not counted for the {label}: what comes first?"


def _against(client: Client) -> tuple[str, ...]:
    """What is said to speak against training in pregnancy."""
    return (client.pregnancy.contraindications if client.pregnancy else None) or ()


def unknown_wishes(wishes: Iterable[Wish], base: Knowledge) -> Iterator[Question]:
    """What wishes name and nothing here knows."""
    for wish in wishes:
        known, named = _named(wish, base)
        yield from ((f"wishes.{wish.id}", _asked(word)) for word in named if word not in known)


def left_out(client: Client, base: Knowledge) -> tuple[str, ...]:
    """What else is not known here: a plan is safe without it, and says that it was left out."""
    words = vocabulary()
    traits = {*words.flags, *words.conditions, *words.medicines}
    traits |= {group for code in words.conditions for group in words.groups_of(code)}
    said = [
        *(each for each in client.flags if each not in traits),
        *(each for each in client.goals if each not in words.goals),
        *(each for each in (*client.equipment, *client.counts) if each not in words.kit),
        *(each for each in client.kit_limits if each.partition("_")[0] not in words.kit),
        *(each for each in client.site if each not in SITE),
        *(
            each
            for each in (*client.wants, *client.e1rm_kg, *client.log)
            if not _is_exercise(each, base)
        ),
    ]
    return tuple(dict.fromkeys(said))


def _asked(word: str) -> str:
    return f"“{word}” is not known here: what is meant by it?"


def _counted() -> set[str]:
    return {name for name, each in vocabulary().muscles.items() if each.is_counted}


def _refusable(words: Iterable[str], base: Knowledge) -> set[str]:
    patterns = {code.lower() for code in base.movement.patterns}
    return {word for word in words if word.lower() in patterns or _is_exercise(word, base)}


def _is_exercise(word: str, base: Knowledge) -> bool:
    names = {name.lower() for name in base.movement.by_name}
    return word.lower() in names or word.lower() in base.movement.exercises


def _named(wish: Wish, base: Knowledge) -> tuple[Iterable[str], tuple[str, ...]]:
    """What a wish may name, and what it names."""
    value, movement = wish.value, base.movement
    if wish.kind == "muscle_sets_min":
        return _counted(), (value["muscle"],)
    if wish.kind == "kit":
        return vocabulary().kit, tuple(value)
    if wish.kind == "rule":
        rules = {each.rule for each in base.rules.values()}
        return {*rules, *base.rules}, (str(value),)
    if wish.kind in WISHED_PATTERN:
        return movement.patterns, (_word(value, "pattern"),)
    if wish.kind in WISHED_EXERCISE:
        return {*movement.exercises, *movement.by_name}, (_word(value, "exercise"),)
    return (), ()


def _word(value: object, name: str) -> str:
    """A word that stands alone or under a name."""
    return str(value.get(name, "") if isinstance(value, dict) else value)
