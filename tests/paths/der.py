"""Writing DER by hand, so that what is wrong with a certificate can be wrong on purpose."""


def tlv(tag, content):
    n = len(content)
    if n < 0x80:
        head = bytes([tag, n])
    else:
        octets = n.to_bytes((n.bit_length() + 7) // 8, "big")
        head = bytes([tag, 0x80 | len(octets)]) + octets
    return head + content


def seq(*parts):
    return tlv(0x30, b"".join(parts))


def set_of(*parts):
    return tlv(0x31, b"".join(parts))


def integer(value, tag=0x02):
    length = max(1, (value + (value < 0)).bit_length() // 8 + 1)
    return tlv(tag, value.to_bytes(length, "big", signed=True))


def oid_content(dotted):
    arcs = [int(arc) for arc in dotted.split(".")]
    out = bytearray()
    for arc in [arcs[0] * 40 + arcs[1]] + arcs[2:]:
        group = [arc & 0x7F]
        while arc := arc >> 7:
            group.append(arc & 0x7F | 0x80)
        out += bytes(reversed(group))
    return bytes(out)


def oid(dotted):
    return tlv(0x06, oid_content(dotted))


def boolean(value):
    return tlv(0x01, b"\xff" if value else b"\0")


def octets(content):
    return tlv(0x04, content)


def bits(content, unused=0, tag=0x03):
    return tlv(tag, bytes([unused]) + content)


def named_bits(numbers, tag=0x03):
    """A BIT STRING of named bits, without trailing zeros."""
    if not numbers:
        return tlv(tag, b"\0")
    top = max(numbers)
    value = bytearray(top // 8 + 1)
    for number in numbers:
        value[number // 8] |= 0x80 >> number % 8
    return tlv(tag, bytes([7 - top % 8]) + bytes(value))


def utc(text):
    return tlv(0x17, text.encode())


def generalized(text):
    return tlv(0x18, text.encode())


NULL = b"\x05\0"
