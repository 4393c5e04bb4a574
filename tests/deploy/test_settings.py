"""The settings: read from the environment, wrong ones stopped at start by name."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import SecretStr

from deploy.settings import Settings, SettingsInvalid, load_settings, variable_of

ROOT = Path(__file__).parents[2]
VARIABLES = {variable_of(name): name for name in Settings.model_fields}

WRONG = [
    ("DATABASE_URL", "mysql://root@db/askca"),
    ("DATABASE_URL", "askca.sqlite3"),
    ("CHROMA_URL", "localhost:8000"),
    ("CHROMA_URL", "file:///etc"),
    ("ASKCA_PORT", "http"),
    ("ASKCA_PORT", "-1"),
    ("ASKCA_PORT", "65536"),
    ("ASKCA_PORT", "80.5"),
    ("ASKCA_LOG_LEVEL", "loud"),
    ("ASKCA_LOG_LEVEL", "INFO"),
    ("ASKCA_EMBEDDER_THREADS", "0"),
    ("ASKCA_EMBEDDER_THREADS", "65"),
    ("ASKCA_ANSWER_THRESHOLD", "1.01"),
    ("ASKCA_ANSWER_THRESHOLD", "-0.1"),
    ("ASKCA_ANSWER_THRESHOLD", "nan"),
    ("ASKCA_ANSWER_THRESHOLD", "high"),
    ("LLM_PROVIDER", "openai"),
    ("LLM_PROVIDER", "Anthropic"),
    ("ASKCA_LLM_BASE_URL", "gateway:8080"),
    ("ASKCA_LLM_EFFORT", "max"),
    ("ASKCA_LLM_EFFORT", "1"),
    ("ASKCA_LLM_MOST_TOKENS", "63"),
    ("ASKCA_LLM_MOST_TOKENS", "8193"),
    ("ASKCA_LLM_MOST_TOKENS", "100.5"),
    ("ASKCA_LLM_MOST_SECONDS", "0"),
    ("ASKCA_LLM_MOST_SECONDS", "19.1"),
    ("ASKCA_LLM_MOST_SECONDS", "nan"),
    ("ASKCA_DAILY_CEILING_USD", "-1"),
    ("ASKCA_DAILY_CEILING_USD", "ten"),
    ("ASKCA_DAILY_CEILING_USD", "nan"),
    ("ASKCA_MONTHLY_CEILING_USD", "-0.01"),
    ("ASKCA_MONTHLY_CEILING_USD", "inf"),
    ("ASKCA_METRICS_TOKEN", "hunter2"),
    ("ASKCA_INDEX_REFRESH_SECONDS", "0"),
    ("ASKCA_INDEX_REFRESH_SECONDS", "inf"),
    ("ASKCA_INDEX_REFRESH_SECONDS", "nan"),
    ("ASKCA_CRAWL_CONTACT", "x" * 201),
    ("ASKCA_CRAWL_DELAY_SECONDS", "-1"),
    ("ASKCA_CRAWL_DELAY_SECONDS", "nan"),
    ("ASKCA_CRAWL_MOST_SECONDS", "0"),
    ("ASKCA_CRAWL_MOST_BYTES", "999"),
]


@pytest.mark.parametrize(("variable", "value"), WRONG, ids=[f"{v}={x[:24]}" for v, x in WRONG])
def test_a_wrong_value_is_stopped_and_names_its_variable(variable: str, value: str) -> None:
    with pytest.raises(SettingsInvalid, match=rf"^{variable}: \S"):
        load_settings({variable: value})


def test_every_field_that_can_be_wrong_is_tried() -> None:
    takes_anything = {
        *("ASKCA_DATA_FOLDER", "ASKCA_SOURCES_FILE", "ASKCA_HOST", "ASKCA_EMBEDDER", "ASKCA_TRIAGE_WEIGHTS_FILE"),
        *("ANTHROPIC_API_KEY", "ASKCA_LLM", "ASKCA_LLM_REGION", "ASKCA_LLM_PROJECT", "ASKCA_LLM_PRICES_FILE"),
    }
    assert {variable for variable, _ in WRONG} | takes_anything == set(VARIABLES)


def test_all_wrong_values_are_told_at_once() -> None:
    with pytest.raises(SettingsInvalid, match=r"ASKCA_PORT: .*; ASKCA_LOG_LEVEL: "):
        load_settings({"ASKCA_PORT": "x", "ASKCA_LOG_LEVEL": "x"})


@pytest.mark.parametrize(
    "variable",
    [
        *("ASKCA_PROT", "ASKCA_DATABASE_URL", "ASKCA_CHROMA_URL", "ASKCA_"),
        *("ASKCA_LLM_PROVIDER", "ASKCA_ANTHROPIC_API_KEY"),
    ],
)
def test_an_unknown_variable_with_our_prefix_is_refused(variable: str) -> None:
    with pytest.raises(SettingsInvalid, match=f"unknown setting {variable};.*ASKCA_PORT"):
        load_settings({variable: "1"})


def test_other_variables_are_not_ours() -> None:
    assert load_settings({"PORT": "1", "HOME": "/root", "askca_port": "2"}) == Settings()


def test_an_empty_variable_is_one_that_is_not_set() -> None:
    assert load_settings(dict.fromkeys(VARIABLES, "")) == Settings()


def test_the_environment_of_the_program_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKCA_PORT", "9123")
    monkeypatch.setenv("CHROMA_URL", "http://chroma:8000")
    settings = load_settings()
    assert (settings.port, settings.chroma_url) == (9123, "http://chroma:8000")


DATABASES = {
    "postgres://u:p@db:5432/askca": "postgresql+psycopg://u:p@db:5432/askca",
    "postgresql://u:p@db/askca?sslmode=require": "postgresql+psycopg://u:p@db/askca?sslmode=require",
    "postgresql+psycopg://db/askca": "postgresql+psycopg://db/askca",
    "sqlite:///relative.db": "sqlite+aiosqlite:///relative.db",
    "sqlite:////var/lib/askca.db": "sqlite+aiosqlite:////var/lib/askca.db",
    "sqlite+aiosqlite:///x.db": "sqlite+aiosqlite:///x.db",
}


@pytest.mark.parametrize(("given", "used"), DATABASES.items(), ids=DATABASES)
def test_a_database_address_gets_its_driver(given: str, used: str) -> None:
    assert load_settings({"DATABASE_URL": given}).sql_url == used


def test_without_a_database_sqlite_in_the_data_folder_is_used(tmp_path: Path) -> None:
    settings = load_settings({"ASKCA_DATA_FOLDER": str(tmp_path)})
    assert settings.sql_url == f"sqlite+aiosqlite:///{tmp_path / 'askca.sqlite3'}"


PROVIDERS = [
    ("nothing is set", {}, "none"),
    ("a key", {"ANTHROPIC_API_KEY": "k"}, "anthropic"),
    ("an empty key", {"ANTHROPIC_API_KEY": ""}, "none"),
    ("a key that is not to be used", {"ANTHROPIC_API_KEY": "k", "LLM_PROVIDER": "none"}, "none"),
    ("another provider", {"LLM_PROVIDER": "bedrock"}, "bedrock"),
    ("another provider beside a key", {"ANTHROPIC_API_KEY": "k", "LLM_PROVIDER": "vertex"}, "vertex"),
]


@pytest.mark.parametrize(("given", "provider"), [row[1:] for row in PROVIDERS], ids=[row[0] for row in PROVIDERS])
def test_claude_is_used_where_there_is_a_key_or_a_provider_is_named(given: dict[str, str], provider: str) -> None:
    assert load_settings(given).provider == provider


def test_ceilings_are_exact_dollars() -> None:
    settings = load_settings({"ASKCA_DAILY_CEILING_USD": "0.10", "ASKCA_MONTHLY_CEILING_USD": "0"})
    assert (settings.daily_ceiling_usd, settings.monthly_ceiling_usd) == (Decimal("0.1"), Decimal(0))


def test_secrets_are_not_shown() -> None:
    settings = load_settings({"DATABASE_URL": "postgres://askca:hunter2@db/askca", "ANTHROPIC_API_KEY": "sk-hunter2"})
    for shown in (repr(settings), str(settings), settings.model_dump_json(), repr(settings.model_dump())):
        assert "hunter2" not in shown
    assert isinstance(settings.database_url, SecretStr)


def test_a_wrong_secret_is_not_shown_either() -> None:
    with pytest.raises(SettingsInvalid) as raised:
        load_settings({"DATABASE_URL": "mysql://askca:hunter2@db/askca", "ASKCA_METRICS_TOKEN": "hunter2"})
    assert "hunter2" not in str(raised.value)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().port = 1  # type: ignore[misc]


def table_of_readme() -> list[tuple[str, str, str]]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- settings -->\n(.*?)<!-- /settings -->", text, re.DOTALL)
    assert found is not None, "README.md has no table between <!-- settings --> and <!-- /settings -->"
    rows = [line for line in found[1].splitlines() if line.startswith("| `")]
    return [tuple(cell.strip() for cell in row.strip("|").split(" | ")) for row in rows]  # type: ignore[misc]


def shown_default(name: str) -> str:
    default = Settings.model_fields[name].default
    return "" if default in (None, "") else f"`{default}`"


def test_the_readme_tells_every_setting_with_its_default_and_meaning() -> None:
    expected = [
        (f"`{variable_of(name)}`", shown_default(name), field.description)
        for name, field in Settings.model_fields.items()
    ]
    assert table_of_readme() == expected


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_says_what_it_means(name: str) -> None:
    assert Settings.model_fields[name].description
    assert variable_of(name) == name.upper() if Settings.model_fields[name].alias else f"ASKCA_{name.upper()}"
