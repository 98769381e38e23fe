"""Given and family names of many countries, as Faker's locales have them, in Latin script: JSON on standard output.

Usage: .cache/teacher/bin/python scripts/train/world-names.py > .cache/silver/world-names.json
"""

import importlib
import json
import pkgutil
import re
import sys

import faker.providers.person as person

WORD = re.compile(r"[^\W\d_a-z][\w'’]+\Z")
LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff'’]+\Z")


def strings(value):
    """The names of one attribute of a provider: a list, a weighted mapping, or pairs with a transcription."""
    for name in value if isinstance(value, (dict, list, tuple, set)) else ():
        yield from name if isinstance(name, tuple) else (name,)


found = {"given": set(), "family": set()}
for module in pkgutil.iter_modules(person.__path__):
    provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
    for attribute in dir(provider):
        kind = "family" if "last" in attribute else "given" if "first" in attribute else None
        if kind is None or callable(getattr(provider, attribute)):
            continue
        for name in strings(getattr(provider, attribute)):
            words = str(name).split()
            found[kind].update(word.lower() for word in words if WORD.match(word) and LATIN.match(word))

json.dump({kind: sorted(names) for kind, names in found.items()}, fp=sys.stdout, ensure_ascii=False)
