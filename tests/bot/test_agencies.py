"""Which agency a message names."""

import pytest

from bot.agencies import AgencyNames
from knowledge.sources import load_sources

NAMES = AgencyNames(
    {
        "dmv": ["DMV", "Department of Motor Vehicles", "机动车辆管理局"],
        "edd": ["EDD", "Employment Development Department", "失业", "unemployment insurance", "benefits"],
        "cdss": ["CDSS", "CalFresh", "benefits", "糧食"],
        "dhcs": ["Medi-Cal", "Կալիֆորնիայի առողջություն"],
        "ftb": ["tax board", "Franchise Tax Board"],
        "cdtfa": ["tax"],
    }
)

NAMED = [
    ("an abbreviation in any case", "how do i call the dmv?", "dmv"),
    ("its full name", "the Department of Motor   Vehicles lost it", "dmv"),
    ("a program", "what is CalFresh", "cdss"),
    ("a hyphen or none", "MediCal? no, medi cal", "dhcs"),
    ("a name in a script without spaces", "请问机动车辆管理局在哪里", "dmv"),
    ("a name at the end", "I wrote to EDD", "edd"),
    ("a name before a mark", "EDD, please", "edd"),
    ("the longest of several", "is the DMV or the Employment Development Department open", "edd"),
    ("the longer of two that overlap", "I owe the Franchise Tax Board", "ftb"),
    ("a name with its accent", "Կալիֆորնիայի առողջություն", "dhcs"),
]


@pytest.mark.parametrize(("text", "agency"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_an_agency_is_found_by_its_name(text: str, agency: str) -> None:
    assert NAMES.find(text) == agency


UNNAMED = [
    ("nothing", ""),
    ("no name", "how do I renew my license"),
    ("a part of a word", "my friend Eddie and the added medics"),
    ("the beginning of a word", "dmvs"),
    ("what two agencies share", "how do I get benefits"),
    ("a name in two letters of a script without spaces", "我失业了"),
    ("half of a name", "Department of Motor"),
]


@pytest.mark.parametrize("text", [row[1] for row in UNNAMED], ids=[row[0] for row in UNNAMED])
def test_nobody_is_found_where_nobody_is_named(text: str) -> None:
    assert NAMES.find(text) is None


def test_two_names_of_the_same_agency_are_its_own() -> None:
    assert AgencyNames({"dmv": ["DMV", "dmv", "D.M.V."]}).find("the dmv") == "dmv"


PACKAGED = [
    ("How long is the wait at the DMV?", "dmv"),
    ("¿Dónde está la oficina del EDD?", "edd"),
    ("I need CalFresh", "cdss"),
    ("Medi-Cal 怎么申请", "dhcs"),
    ("the Franchise Tax Board wrote me", "ftb"),
]


@pytest.mark.parametrize(("text", "agency"), PACKAGED)
def test_the_packaged_agencies_are_found_by_name_and_program(text: str, agency: str) -> None:
    sources = load_sources().values()
    names = {
        source.id: [
            name for one in (source.names, *(program.names for program in source.program)) for name in one.values()
        ]
        for source in sources
    }
    assert AgencyNames(names).find(text) == agency
