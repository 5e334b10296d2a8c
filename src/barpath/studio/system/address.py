"""Where to listen, and what is wrong where that cannot be."""

import errno
import socket
from ipaddress import ip_address

from barpath.studio.environment import BadSetting


def to_listen_on(host: str, port: int, *, is_demo: bool) -> tuple[str, int]:
    """The numeric address and port to listen on.

    Raises:
        BadSetting: for a host that is not one of this machine's, or one the demo may not use.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError):
        raise BadSetting(f"BARPATH_HOST: {host!r} is not an address of this machine.") from None
    # IPv4 first: a name such as localhost often has both.
    number = str(min(found, key=lambda entry: entry[0] is not socket.AF_INET)[4][0])
    if is_demo and not ip_address(number.partition("%")[0]).is_loopback:
        raise BadSetting(
            "BARPATH_HOST: anyone who reaches the demo may enter it, so it listens on this "
            f"machine only (127.0.0.1 or ::1), not on {host}."
        )
    return number, port


def check_free(host: str, port: int) -> None:
    """Whether the address can be listened on now.

    Raises:
        BadSetting: saying why not.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as attempt:
        # A port that was in use a moment ago may be taken again.
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as error:
            raise BadSetting(_why(error, host, port)) from None


def _why(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"PORT: {port} is in use by another program. Set PORT to a free one."
    if error.errno == errno.EACCES:
        return f"PORT: {port} is not open to this user. Set PORT to 1024 or above."
    return f"BARPATH_HOST: {host} is not an address of this machine."
