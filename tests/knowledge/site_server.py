"""Serves a folder of saved pages as the site that they came from, with the sitemap that such a site has."""

from pathlib import Path

from hostile_site import Answer, HostileSite, redirect, sitemap, versioned


def folder_pages(folder: Path) -> list[str]:
    """The paths of the folder's pages: where a folder has an index.html, its own path with a slash."""
    return sorted(f"/{file.parent.relative_to(folder).as_posix()}/" for file in folder.rglob("index.html"))


def serve_folder(site: HostileSite, folder: Path) -> None:
    """Give the site the folder's pages, redirects to the slash, robots.txt and sitemap.xml."""
    paths = folder_pages(folder)
    for path in paths:
        body = (folder / path.strip("/") / "index.html").read_bytes()
        site.routes[path] = versioned(Answer(body=body), etag=f'"{len(body)}"')
        site.routes[path.rstrip("/")] = redirect(path, 301)
    site.routes["/"] = redirect(paths[0])
    site.routes["/robots.txt"] = Answer(body=b"User-agent: *\nDisallow: /search\n", content_type="text/plain")
    site.routes["/sitemap.xml"] = Answer(body=sitemap(map(site.url, paths)), content_type="application/xml")
