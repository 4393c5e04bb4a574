"""Which digits can be what: the rules by which those who issue a number keep others out."""


def is_luhn(digits: str) -> bool:
    """Tell whether the last digit checks the others (ISO/IEC 7812-1, annex B)."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return len(set(digits)) > 1 and (sum(doubled) + sum(map(int, digits[::-2]))) % 10 == 0


def is_ssn(digits: str) -> bool:
    """Tell whether nine digits can be a Social Security number (20 CFR 422.103; POMS RM 10201.035)."""
    return digits[:3] not in {"000", "666"} and digits[0] != "9" and digits[3:5] != "00" and digits[5:] != "0000"


def is_itin(digits: str) -> bool:
    """Tell whether nine digits can be a taxpayer number of the IRS (Internal Revenue Manual 3.21.263)."""
    group = int(digits[3:5])
    return digits[0] == "9" and (50 <= group <= 65 or 70 <= group <= 88 or 90 <= group <= 92 or 94 <= group <= 99)


def is_routing(digits: str) -> bool:
    """Tell whether nine digits pass the check of a bank's routing number (American Bankers Association)."""
    weights = (3, 7, 1) * 3
    return digits != "000000000" and sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 10 == 0


def is_dialable(digits: str) -> bool:
    """Tell whether ten digits can be dialled in North America (NANP: an area code starts with 2 to 9)."""
    return digits[0] in "23456789" and digits[1:3] != "11" and len(set(digits)) > 1
