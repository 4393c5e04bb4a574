"""Every knob, read from the environment here and nowhere else."""

import os
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError

PREFIX = "ASKCA_"


class SettingsInvalid(Exception):
    """A setting is wrong; the message names its variable."""


def _database_url(value: SecretStr) -> SecretStr:
    url = value.get_secret_value()
    for plain, driver in (
        ("postgresql+psycopg://", "postgresql+psycopg://"),
        ("sqlite+aiosqlite:///", "sqlite+aiosqlite:///"),
        ("postgresql://", "postgresql+psycopg://"),
        ("postgres://", "postgresql+psycopg://"),
        ("sqlite:///", "sqlite+aiosqlite:///"),
    ):
        if url.startswith(plain):
            return SecretStr(driver + url.removeprefix(plain))
    raise ValueError("must start with postgresql:// or sqlite:///")


def _http_url(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError("must start with http:// or https://")
    return value


class Settings(BaseModel):
    """What an operator can set. Each field is ``ASKCA_`` and its name in capitals, but for those with an alias."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    database_url: Annotated[SecretStr, AfterValidator(_database_url)] | None = Field(
        default=None, alias="DATABASE_URL", description="SQL database; default: SQLite in the data folder"
    )
    chroma_url: Annotated[str, AfterValidator(_http_url)] | None = Field(
        default=None, alias="CHROMA_URL", description="served Chroma (`chroma run`); default: embedded, one process"
    )
    data_folder: Path = Field(default=Path(".askca"), description="where the database, the index and caches are kept")
    sources_file: Path | None = Field(default=None, description="agencies to crawl; default: the packaged list")
    host: str = Field(default="127.0.0.1", description="address to listen on")
    port: int = Field(default=8000, ge=0, le=65535, description="port to listen on; 0 takes a free one")
    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="least level logged")
    embedder: str = Field(
        default="packaged",
        min_length=1,
        description="`packaged`, or a sentence-transformers name or folder (needs the extra)",
    )
    embedder_threads: int = Field(default=2, ge=1, le=64, description="threads that embed one text")
    answer_threshold: float = Field(
        default=0.18, ge=0.0, le=1.0, description="least calibrated score, 0 to 1, of a passage that is quoted"
    )
    triage_weights_file: Path | None = Field(
        default=None, description="the classifier's weights for another embedder; default: the packaged ones"
    )
    llm_provider: Literal["none", "anthropic", "bedrock", "vertex"] | None = Field(
        default=None,
        alias="LLM_PROVIDER",
        description="who serves Claude: `anthropic`, `bedrock`, `vertex` or `none`; default: `anthropic` with a key",
    )
    anthropic_api_key: SecretStr | None = Field(
        default=None, alias="ANTHROPIC_API_KEY", description="the key for Claude; without one no call is made"
    )
    llm: str = Field(default="claude-haiku-5-5", min_length=1, description="the llm that writes answers, by its id")
    llm_base_url: Annotated[str, AfterValidator(_http_url)] | None = Field(
        default=None, description="another address for Claude, such as a gateway"
    )
    llm_region: str | None = Field(default=None, description="region of Bedrock or Vertex")
    llm_project: str | None = Field(default=None, description="Google project for Vertex")
    llm_effort: Literal["low", "medium", "high"] = Field(default="low", description="how much Claude thinks")
    llm_most_tokens: int = Field(default=1024, ge=64, le=8192, description="longest reply of Claude, in tokens")
    llm_most_seconds: float = Field(default=15.0, gt=0.0, le=19.0, description="longest wait for one reply of Claude")
    llm_prices_file: Path | None = Field(default=None, description="list prices by llm; default: the packaged list")
    daily_ceiling_usd: Decimal | None = Field(
        default=Decimal(20), ge=0, description="most that Claude may cost a day; then answers are extracted"
    )
    monthly_ceiling_usd: Decimal | None = Field(
        default=Decimal(300), ge=0, description="most that Claude may cost a month; then answers are extracted"
    )
    metrics_token: SecretStr | None = Field(
        default=None, min_length=16, description="bearer token for `GET /metrics`; without one it is not served"
    )
    index_refresh_seconds: float = Field(
        default=5.0, gt=0.0, le=3600.0, description="how often the server looks for passages that changed"
    )
    crawl_contact: str = Field(
        default="", max_length=200, description="address or e-mail for webmasters, named in the User-Agent"
    )
    crawl_delay_seconds: float = Field(default=0.5, ge=0.0, le=60.0, description="pause between requests to a host")
    crawl_most_seconds: int = Field(default=3600, ge=1, le=86400, description="longest time one site is crawled")
    crawl_most_bytes: int = Field(default=10_000_000, ge=1000, description="largest page that is read, in bytes")

    @property
    def provider(self) -> str:
        """Return who serves Claude; ``none`` where no provider is named and there is no key."""
        if self.llm_provider is not None:
            return self.llm_provider
        return "anthropic" if self.anthropic_api_key is not None else "none"

    @property
    def sql_url(self) -> str:
        """Return the database's address with its driver, password and all."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite+aiosqlite:///{(self.data_folder / 'askca.sqlite3').resolve()}"


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of the environment (the process's own if None).

    Raises:
        SettingsInvalid: A value is wrong or a variable with our prefix is unknown; the message names it.
    """
    environment = os.environ if environment is None else environment  # noqa: TID251
    values: dict[str, Any] = {}
    for name, field in Settings.model_fields.items():
        variable = variable_of(name)
        if environment.get(variable, "") != "":
            values[field.alias or name] = environment[variable]
    known = {variable_of(name) for name in Settings.model_fields}
    unknown = sorted(name for name in environment if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise SettingsInvalid(f"unknown setting {unknown[0]}; the settings are: {', '.join(sorted(known))}")
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        lines = [f"{variable_of(str(e['loc'][0]))}: {e['msg'].removeprefix('Value error, ')}" for e in error.errors()]
        raise SettingsInvalid("; ".join(lines)) from error


def variable_of(name: str) -> str:
    """Return the environment variable of a field, given by name or alias."""
    field = Settings.model_fields.get(name)
    alias = field.alias if field is not None else name
    return alias or f"{PREFIX}{name.upper()}"
