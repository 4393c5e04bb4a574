"""Which agency a message names, by the names of agencies and of their programs in every language."""

from collections.abc import Iterable, Mapping

from knowledge.wordings import fold

_SHORTEST_UNSPACED = 3


class AgencyNames:
    """The names of all agencies and their programs."""

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        """Keep the names by agency id; what two agencies share names neither."""
        owners: dict[str, set[str]] = {}
        for agency, own in names.items():
            for name in own:
                owners.setdefault(fold(name), set()).add(agency)
        unique = [(name, next(iter(ids))) for name, ids in owners.items() if len(ids) == 1]
        self._names = sorted(unique, key=lambda pair: -len(pair[0]))

    def find(self, text: str) -> str | None:
        """Return the id of the agency whose longest name stands in the text, None where there is none."""
        folded = fold(text) + " "
        return next((agency for name, agency in self._names if _stands_in(name, folded)), None)


def _stands_in(name: str, folded: str) -> bool:
    if name.isascii():
        return f"{name} " in folded
    return len(name.strip()) >= _SHORTEST_UNSPACED and name.strip() in folded
