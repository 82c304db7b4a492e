/* A TLS 1.2 client that sends what it should not, at every stage: what the server answers, says and queues. */
#include "rawscript.h"

enum { FRESH, GREETED_P256, GREETED, EXCHANGED, CHANGED, OPEN };

#define SHARE "\40" "123456789_123456789_123456789_12"

static const struct {
    const char *name;
    int stage;
    STEP steps[8];
} cases[] = {
    { "another message first", FRESH, { { CLEAR, 22, BYTES("\20\0\0\1\0") } } },
    { "only its header", FRESH, { { CLEAR, 22, BYTES("\20\0\0\144") } } },
    { "only its type", FRESH, { { CLEAR, 22, BYTES("\20") } } },
    { "HelloRequest first", FRESH, { { CLEAR, 22, BYTES("\0\0\0\0") } } },
    { "ServerHello first", FRESH, { { CLEAR, 22, BYTES("\2\0\0\1") } } },
    { "Finished first", FRESH, { { CLEAR, 22, BYTES("\24\0\0\14" "123456789_12") } } },
    { "unknown message first", FRESH, { { CLEAR, 22, BYTES("\377\0\0\0") } } },
    { "hello of no bytes", FRESH, { { CLEAR, 22, BYTES("\1\0\0\0") } } },
    { "hello of 128 KiB announced", FRESH, { { CLEAR, 22, BYTES("\1\2\0\0\3\3") } } },
    { "hello of 131396 announced", FRESH, { { CLEAR, 22, BYTES("\1\2\1\104") } } },
    { "hello of 131397 announced", FRESH, { { CLEAR, 22, BYTES("\1\2\1\105") } } },
    { "hello of 16 MiB announced", FRESH, { { CLEAR, 22, BYTES("\1\377\377\377") } } },
    { "hello in records of 1", FRESH, { { HELLO_12, 1, NULL, 0 } } },
    { "hello in records of 3", FRESH, { { HELLO_12, 3, NULL, 0 } } },
    { "empty record, then hello", FRESH, { { CLEAR, 22, BYTES("") }, { HELLO_12, 0, NULL, 0 } } },
    { "32 empty records, then hello", FRESH, { { REPEAT, 32, NULL, 0 }, { CLEAR, 22, BYTES("") }, { HELLO_12, 0, NULL, 0 } } },
    { "33 empty records", FRESH, { { REPEAT, 33, NULL, 0 }, { CLEAR, 22, BYTES("") }, { HELLO_12, 0, NULL, 0 } } },
    { "part of a hello, then an alert", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { CLEAR, 21, BYTES("\1\0") } } },
    { "part of a hello, then a fatal alert", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { CLEAR, 21, BYTES("\2\50") } } },
    { "part of a hello, then a warning, 4 times", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { REPEAT, 4, NULL, 0 }, { CLEAR, 21, BYTES("\1\132") } } },
    { "part of a hello, then a warning, 5 times", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { REPEAT, 5, NULL, 0 }, { CLEAR, 21, BYTES("\1\132") } } },
    { "part of a hello, then CCS", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { CLEAR, 20, BYTES("\1") } } },
    { "part of a hello, then data", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { CLEAR, 23, BYTES("hello") } } },
    { "part of a hello, then empty data", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { CLEAR, 23, BYTES("") } } },
    { "part of a hello, then an unknown record", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { CLEAR, 99, BYTES("x") } } },
    { "CCS first", FRESH, { { CLEAR, 20, BYTES("\1") } } },
    { "CCS of 2 first", FRESH, { { CLEAR, 20, BYTES("\2") } } },
    { "CCS of two bytes first", FRESH, { { CLEAR, 20, BYTES("\1\1") } } },
    { "CCS of no bytes, then hello", FRESH, { { CLEAR, 20, BYTES("") }, { HELLO_12, 0, NULL, 0 } } },
    { "half a hello, then CCS", FRESH, { { CLEAR, 22, BYTES("\1\0\0\40x") }, { CLEAR, 20, BYTES("\1") } } },
    { "half a hello, then CCS of no bytes", FRESH, { { CLEAR, 22, BYTES("\1\0\0\40x") }, { CLEAR, 20, BYTES("") } } },
    { "data of 16385 first", FRESH, { { LONG_CLEAR, 23, NULL, 16385 } } },
    { "unknown record first", FRESH, { { CLEAR, 99, BYTES("x") } } },
    { "heartbeat first", FRESH, { { CLEAR, 24, BYTES("\1\0\0") } } },
    { "empty data first", FRESH, { { CLEAR, 23, BYTES("") } } },
    { "hello in a record 3.0", FRESH, { { VERSION_IS, 0x300, NULL, 0 }, { HELLO_12, 0, NULL, 0 } } },
    { "hello in a record 3.1", FRESH, { { VERSION_IS, 0x301, NULL, 0 }, { HELLO_12, 0, NULL, 0 } } },
    { "hello in a record 3.4", FRESH, { { VERSION_IS, 0x304, NULL, 0 }, { HELLO_12, 0, NULL, 0 } } },
    { "hello in a record 3.255", FRESH, { { VERSION_IS, 0x3ff, NULL, 0 }, { HELLO_12, 0, NULL, 0 } } },
    { "hello in a record 4.0", FRESH, { { VERSION_IS, 0x400, NULL, 0 }, { HELLO_12, 0, NULL, 0 } } },
    { "hello in two records, the second 3.1", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { VERSION_IS, 0x301, NULL, 0 }, { CLEAR, 22, BYTES("\1x") } } },
    { "hello in two records, the second 4.0", FRESH, { { CLEAR, 22, BYTES("\1\0\0") }, { VERSION_IS, 0x400, NULL, 0 }, { CLEAR, 22, BYTES("\1x") } } },
    { "record of 16384 zeros", FRESH, { { LONG_CLEAR, 22, NULL, 16384 } } },
    { "record of 16385 zeros", FRESH, { { LONG_CLEAR, 22, NULL, 16385 } } },
    { "record of 18433 zeros", FRESH, { { LONG_CLEAR, 22, NULL, 18433 } } },
    { "two hellos at once", FRESH, { { HELLO_12, 0, NULL, 0 }, { HELLO_12, 0, NULL, 0 } } },

    { "P-256: off the curve", GREETED_P256, { { MESSAGE, 16, BYTES("\101\4" "123456789_123456789_123456789_12" "123456789_123456789_123456789_12") } } },
    { "P-256: hybrid", GREETED_P256, { { MESSAGE, 16, BYTES("\101\6" "123456789_123456789_123456789_12" "123456789_123456789_123456789_12") } } },
    { "P-256: hybrid, the other sign", GREETED_P256, { { MESSAGE, 16, BYTES("\101\7" "123456789_123456789_123456789_12" "123456789_123456789_123456789_12") } } },
    { "P-256: short", GREETED_P256, { { MESSAGE, 16, BYTES("\40\4" "123456789_123456789_123456789_1") } } },
    { "P-256: infinity", GREETED_P256, { { MESSAGE, 16, BYTES("\1\0") } } },
    { "P-256: empty", GREETED_P256, { { MESSAGE, 16, BYTES("\0") } } },

    { "another hello", GREETED, { { HELLO_12, 0, NULL, 0 } } },
    { "HelloRequest", GREETED, { { MESSAGE, 0, BYTES("") } } },
    { "ServerHello", GREETED, { { MESSAGE, 2, BYTES("") } } },
    { "ticket", GREETED, { { MESSAGE, 4, BYTES("") } } },
    { "EndOfEarlyData", GREETED, { { MESSAGE, 5, BYTES("") } } },
    { "Certificate unasked", GREETED, { { MESSAGE, 11, BYTES("\0\0\0") } } },
    { "CertificateVerify unasked", GREETED, { { MESSAGE, 15, BYTES("\4\3\0\0") } } },
    { "Finished unsealed", GREETED, { { MESSAGE, 20, BYTES("123456789_12") } } },
    { "CertificateStatus", GREETED, { { MESSAGE, 22, BYTES("") } } },
    { "KeyUpdate", GREETED, { { MESSAGE, 24, BYTES("\0") } } },
    { "NPN", GREETED, { { MESSAGE, 67, BYTES("") } } },
    { "unknown message", GREETED, { { MESSAGE, 99, BYTES("") } } },
    { "exchange of no bytes", GREETED, { { MESSAGE, 16, BYTES("") } } },
    { "exchange of an empty share", GREETED, { { MESSAGE, 16, BYTES("\0") } } },
    { "exchange cut", GREETED, { { MESSAGE, 16, BYTES("\40" "123") } } },
    { "exchange of 31", GREETED, { { MESSAGE, 16, BYTES("\37" "123456789_123456789_123456789_1") } } },
    { "exchange of 33", GREETED, { { MESSAGE, 16, BYTES("\41" "123456789_123456789_123456789_123") } } },
    { "exchange with a byte more", GREETED, { { MESSAGE, 16, BYTES(SHARE "x") } } },
    { "exchange of zeros", GREETED, { { MESSAGE, 16, BYTES("\40\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0") } } },
    { "exchange of 2048 announced", GREETED, { { CLEAR, 22, BYTES("\20\0\10\0") } } },
    { "exchange of 2049 announced", GREETED, { { CLEAR, 22, BYTES("\20\0\10\1") } } },
    { "exchange of 64 KiB announced", GREETED, { { CLEAR, 22, BYTES("\20\1\0\0") } } },
    { "exchange in records of 1", GREETED, { { MESSAGE_CUT, 16, BYTES(SHARE) }, { DRIVE, 0, NULL, 0 }, { CLEAR, 21, BYTES("\1\0") } } },
    { "exchange and more in one record", GREETED, { { CLEAR, 22, BYTES("\20\0\0\41" SHARE "\24\0\0\0") } } },
    { "exchange and part of more in one record", GREETED, { { CLEAR, 22, BYTES("\20\0\0\41" SHARE "\24\0\0") }, { CLEAR, 20, BYTES("\1") } } },
    { "half an exchange, then CCS", GREETED, { { CLEAR, 22, BYTES("\20\0\0\41\40" "123") }, { CLEAR, 20, BYTES("\1") } } },
    { "half an exchange, then CCS of no bytes", GREETED, { { CLEAR, 22, BYTES("\20\0\0\41\40" "123") }, { CLEAR, 20, BYTES("") } } },
    { "half an exchange, then an alert", GREETED, { { CLEAR, 22, BYTES("\20\0\0\41\40" "123") }, { CLEAR, 21, BYTES("\1\132") } } },
    { "half an exchange, then data", GREETED, { { CLEAR, 22, BYTES("\20\0\0\41\40" "123") }, { CLEAR, 23, BYTES("x") } } },
    { "CCS too early", GREETED, { { CLEAR, 20, BYTES("\1") } } },
    { "CCS of 0 too early", GREETED, { { CLEAR, 20, BYTES("\0") } } },
    { "data", GREETED, { { CLEAR, 23, BYTES("hello") } } },
    { "empty data", GREETED, { { CLEAR, 23, BYTES("") } } },
    { "heartbeat", GREETED, { { CLEAR, 24, BYTES("\1\0\0") } } },
    { "unknown record", GREETED, { { CLEAR, 99, BYTES("x") } } },
    { "record of type 0", GREETED, { { CLEAR, 0, BYTES("x") } } },
    { "alert close", GREETED, { { CLEAR, 21, BYTES("\1\0") } } },
    { "alert fatal close", GREETED, { { CLEAR, 21, BYTES("\2\0") } } },
    { "alert no renegotiation", GREETED, { { CLEAR, 21, BYTES("\1\144") } } },
    { "alert fatal no renegotiation", GREETED, { { CLEAR, 21, BYTES("\2\144") } } },
    { "alert warning 40", GREETED, { { CLEAR, 21, BYTES("\1\50") } } },
    { "alert warning 255", GREETED, { { CLEAR, 21, BYTES("\1\377") } } },
    { "alert fatal 255", GREETED, { { CLEAR, 21, BYTES("\2\377") } } },
    { "alert fatal 42", GREETED, { { CLEAR, 21, BYTES("\2\52") } } },
    { "alert level 3", GREETED, { { CLEAR, 21, BYTES("\3\50") } } },
    { "alert level 0", GREETED, { { CLEAR, 21, BYTES("\0\50") } } },
    { "alert level 0, close", GREETED, { { CLEAR, 21, BYTES("\0\0") } } },
    { "alert of one byte", GREETED, { { CLEAR, 21, BYTES("\1") } } },
    { "alert of three bytes", GREETED, { { CLEAR, 21, BYTES("\1\132\0") } } },
    { "alert of two alerts", GREETED, { { CLEAR, 21, BYTES("\1\132\1\132") } } },
    { "alert empty", GREETED, { { CLEAR, 21, BYTES("") } } },
    { "record 3.1", GREETED, { { VERSION_IS, 0x301, NULL, 0 }, { MESSAGE, 16, BYTES(SHARE) } } },
    { "record 3.4", GREETED, { { VERSION_IS, 0x304, NULL, 0 }, { MESSAGE, 16, BYTES(SHARE) } } },
    { "record 3.0", GREETED, { { VERSION_IS, 0x300, NULL, 0 }, { MESSAGE, 16, BYTES(SHARE) } } },
    { "record 4.0", GREETED, { { VERSION_IS, 0x400, NULL, 0 }, { MESSAGE, 16, BYTES(SHARE) } } },
    { "alert in a record 3.1", GREETED, { { VERSION_IS, 0x301, NULL, 0 }, { CLEAR, 21, BYTES("\2\50") } } },
    { "record of 16385 zeros, greeted", GREETED, { { LONG_CLEAR, 22, NULL, 16385 } } },
    { "record of 18433 zeros, greeted", GREETED, { { LONG_CLEAR, 22, NULL, 18433 } } },
    { "end of file", GREETED, { { STOP, 0, NULL, 0 } } },

    { "exchange again", EXCHANGED, { { CLEAR, 22, BYTES("\20\0\0\41" SHARE) } } },
    { "Finished in the clear", EXCHANGED, { { CLEAR, 22, BYTES("\24\0\0\14" "123456789_12") } } },
    { "CertificateVerify", EXCHANGED, { { CLEAR, 22, BYTES("\17\0\0\4\4\3\0\0") } } },
    { "data for CCS", EXCHANGED, { { CLEAR, 23, BYTES("hello") } } },
    { "CCS empty", EXCHANGED, { { CLEAR, 20, BYTES("") } } },
    { "CCS of 0", EXCHANGED, { { CLEAR, 20, BYTES("\0") } } },
    { "CCS of 2", EXCHANGED, { { CLEAR, 20, BYTES("\2") } } },
    { "CCS twice in a record", EXCHANGED, { { CLEAR, 20, BYTES("\1\1") } } },
    { "CCS with rubbish", EXCHANGED, { { CLEAR, 20, BYTES("\1\0\0") } } },
    { "CCS twice", EXCHANGED, { { CLEAR, 20, BYTES("\1") }, { CLEAR, 20, BYTES("\1") } } },
    { "CCS in a record 3.1", EXCHANGED, { { VERSION_IS, 0x301, NULL, 0 }, { CLEAR, 20, BYTES("\1") } } },
    { "alert for CCS", EXCHANGED, { { CLEAR, 21, BYTES("\1\0") } } },
    { "empty record for CCS", EXCHANGED, { { CLEAR, 22, BYTES("") }, { CHANGE, 0, NULL, 0 }, { FINISH, 0, NULL, 0 } } },
    { "part of a message, then CCS", EXCHANGED, { { CLEAR, 22, BYTES("\24\0") }, { CHANGE, 0, NULL, 0 }, { FINISH, 0, NULL, 0 } } },

    { "Finished", CHANGED, { { FINISH, 0, NULL, 0 } } },
    { "Finished in records of 1", CHANGED, { { FINISH, 1, NULL, 0 } } },
    { "Finished in records of 7", CHANGED, { { FINISH, 7, NULL, 0 } } },
    { "Finished after a warning", CHANGED, { { SEALED, 21, BYTES("\1\132") }, { FINISH, 0, NULL, 0 } } },
    { "Finished after an empty record", CHANGED, { { SEALED, 22, BYTES("") }, { FINISH, 0, NULL, 0 } } },
    { "Finished after empty data", CHANGED, { { SEALED, 23, BYTES("") }, { FINISH, 0, NULL, 0 } } },
    { "Finished that is wrong", CHANGED, { { SEALED, 22, BYTES("\24\0\0\14" "123456789_12") } } },
    { "Finished in a record 3.0", CHANGED, { { RAW_BYTES, 0, BYTES("\26\3\0\0\50" "123456789_123456789_123456789_123456789_") } } },
    { "Finished in a record 3.1", CHANGED, { { RAW_BYTES, 0, BYTES("\26\3\1\0\50" "123456789_123456789_123456789_123456789_") } } },
    { "Finished of 11", CHANGED, { { SEALED, 22, BYTES("\24\0\0\13" "123456789_1") } } },
    { "Finished of 13", CHANGED, { { SEALED, 22, BYTES("\24\0\0\15" "123456789_123") } } },
    { "Finished of none", CHANGED, { { SEALED, 22, BYTES("\24\0\0\0") } } },
    { "Finished of 65 announced", CHANGED, { { SEALED, 22, BYTES("\24\0\0\101") } } },
    { "Finished in clear after CCS", CHANGED, { { CLEAR, 22, BYTES("\24\0\0\14" "123456789_12") } } },
    { "another message for Finished", CHANGED, { { SEALED, 22, BYTES("\20\0\0\0") } } },
    { "hello for Finished", CHANGED, { { HELLO_12, 0, NULL, 0 } } },
    { "data for Finished", CHANGED, { { SEALED, 23, BYTES("hello") } } },
    { "CCS for Finished", CHANGED, { { SEALED, 20, BYTES("\1") } } },
    { "CCS for Finished in clear", CHANGED, { { CLEAR, 20, BYTES("\1") } } },
    { "close for Finished", CHANGED, { { SEALED, 21, BYTES("\1\0") } } },
    { "fatal alert for Finished", CHANGED, { { SEALED, 21, BYTES("\2\50") } } },
    { "fatal alert in clear for Finished", CHANGED, { { CLEAR, 21, BYTES("\2\50") } } },
    { "bad MAC for Finished", CHANGED, { { BAD_MAC, 22, BYTES("\24\0\0\14" "123456789_12") } } },
    { "too long for Finished", CHANGED, { { LONG, 22, NULL, 16385 } } },
    { "too short for Finished", CHANGED, { { CLEAR, 22, BYTES("123456789_") } } },
    { "empty for Finished", CHANGED, { { CLEAR, 22, BYTES("") } } },

    { "data of 0", OPEN, { { SEALED, 23, BYTES("") }, { SEALED, 23, BYTES("x") } } },
    { "data of 0, 32 times", OPEN, { { REPEAT, 32, NULL, 0 }, { SEALED, 23, BYTES("") }, { SEALED, 23, BYTES("x") } } },
    { "data of 0, 33 times", OPEN, { { REPEAT, 33, NULL, 0 }, { SEALED, 23, BYTES("") }, { SEALED, 23, BYTES("x") } } },
    { "data of 16384", OPEN, { { LONG, 23, NULL, 16384 } } },
    { "data of 16385", OPEN, { { LONG, 23, NULL, 16385 } } },
    { "data of 18400", OPEN, { { LONG, 23, NULL, 18400 } } },
    { "data of 18500", OPEN, { { LONG, 23, NULL, 18500 } } },
    { "data with bad MAC", OPEN, { { BAD_MAC, 23, BYTES("hello") } } },
    { "data in clear", OPEN, { { CLEAR, 23, BYTES("hello") } } },
    { "data of no bytes in clear", OPEN, { { CLEAR, 23, BYTES("") } } },
    { "data of 24 bytes in clear", OPEN, { { CLEAR, 23, BYTES("123456789_123456789_1234") } } },
    { "data of 23 bytes in clear", OPEN, { { CLEAR, 23, BYTES("123456789_123456789_123") } } },
    { "open: unknown record", OPEN, { { SEALED, 99, BYTES("x") } } },
    { "open: unknown record in clear", OPEN, { { CLEAR, 99, BYTES("x") } } },
    { "open: heartbeat", OPEN, { { SEALED, 24, BYTES("\1\0\0") } } },
    { "open: CCS", OPEN, { { SEALED, 20, BYTES("\1") } } },
    { "open: CCS in clear", OPEN, { { CLEAR, 20, BYTES("\1") } } },
    { "open: CCS of 0", OPEN, { { SEALED, 20, BYTES("\0") } } },
    { "open: close", OPEN, { { SEALED, 21, BYTES("\1\0") } } },
    { "open: close, then data", OPEN, { { SEALED, 21, BYTES("\1\0") }, { SEALED, 23, BYTES("x") } } },
    { "open: fatal close", OPEN, { { SEALED, 21, BYTES("\2\0") } } },
    { "open: no renegotiation", OPEN, { { SEALED, 21, BYTES("\1\144") } } },
    { "open: warning 40, then data", OPEN, { { SEALED, 21, BYTES("\1\50") }, { SEALED, 23, BYTES("x") } } },
    { "open: warning 255", OPEN, { { SEALED, 21, BYTES("\1\377") }, { SEALED, 23, BYTES("x") } } },
    { "open: 4 warnings, then data", OPEN, { { REPEAT, 4, NULL, 0 }, { SEALED, 21, BYTES("\1\132") }, { SEALED, 23, BYTES("x") } } },
    { "open: 5 warnings", OPEN, { { REPEAT, 5, NULL, 0 }, { SEALED, 21, BYTES("\1\132") }, { SEALED, 23, BYTES("x") } } },
    { "open: fatal 20", OPEN, { { SEALED, 21, BYTES("\2\24") } } },
    { "open: fatal 255", OPEN, { { SEALED, 21, BYTES("\2\377") } } },
    { "open: level 3", OPEN, { { SEALED, 21, BYTES("\3\50") } } },
    { "open: level 0", OPEN, { { SEALED, 21, BYTES("\0\50") } } },
    { "open: alert of one byte", OPEN, { { SEALED, 21, BYTES("\1") } } },
    { "open: alert of three bytes", OPEN, { { SEALED, 21, BYTES("\1\0\0") } } },
    { "open: empty alert", OPEN, { { SEALED, 21, BYTES("") } } },
    { "open: alert in clear", OPEN, { { CLEAR, 21, BYTES("\2\50") } } },
    { "open: empty handshake record", OPEN, { { SEALED, 22, BYTES("") }, { SEALED, 23, BYTES("x") } } },
    { "open: hello", OPEN, { { HELLO_12, 0, NULL, 0 }, { SEALED, 23, BYTES("x") } } },
    { "open: hello in pieces", OPEN, { { HELLO_12, 1, NULL, 0 }, { SEALED, 23, BYTES("x") } } },
    { "open: two hellos", OPEN, { { HELLO_12, 0, NULL, 0 }, { HELLO_12, 0, NULL, 0 }, { SEALED, 23, BYTES("x") } } },
    { "open: hello of rubbish", OPEN, { { SEALED, 22, BYTES("\1\0\0\1x") }, { SEALED, 23, BYTES("x") } } },
    { "open: part of a hello", OPEN, { { SEALED, 22, BYTES("\1\0\0\40x") }, { SEALED, 23, BYTES("x") } } },
    { "open: first byte of a hello", OPEN, { { SEALED, 22, BYTES("\1") }, { SEALED, 23, BYTES("x") } } },
    { "open: HelloRequest", OPEN, { { SEALED, 22, BYTES("\0\0\0\0") }, { SEALED, 23, BYTES("x") } } },
    { "open: HelloRequest of 1", OPEN, { { SEALED, 22, BYTES("\0\0\0\1x") }, { SEALED, 23, BYTES("x") } } },
    { "open: ServerHello", OPEN, { { SEALED, 22, BYTES("\2\0\0\0") } } },
    { "open: Finished", OPEN, { { SEALED, 22, BYTES("\24\0\0\14" "123456789_12") } } },
    { "open: part of Finished", OPEN, { { SEALED, 22, BYTES("\24\0\0\14" "1") } } },
    { "open: exchange", OPEN, { { SEALED, 22, BYTES("\20\0\0\0") } } },
    { "open: KeyUpdate", OPEN, { { SEALED, 22, BYTES("\30\0\0\1\0") } } },
    { "open: record 3.1", OPEN, { { RAW_BYTES, 0, BYTES("\27\3\1\0\40" "123456789_123456789_123456789_12") } } },
    { "open: record 3.4", OPEN, { { RAW_BYTES, 0, BYTES("\27\3\4\0\40" "123456789_123456789_123456789_12") } } },
    { "open: record 4.0", OPEN, { { RAW_BYTES, 0, BYTES("\27\4\0\0\40" "123456789_123456789_123456789_12") } } },
    { "open: SSL 2", OPEN, { { RAW_BYTES, 0, BYTES("\200\56\1\3\3\0") } } },
    { "open: HTTP", OPEN, { { RAW_BYTES, 0, BYTES("GET / HTTP/1.0\r\n\r\n") } } },
};

/* Without SSL_MODE_AUTO_RETRY a read ends after a message, not after a warning. */
static void without_retry(SSL_CTX *ctx)
{
    RAW *raw = raw_open(ctx, TLS1_2_VERSION);
    int i;

    printf("without automatic retries\n");
    SSL_clear_mode(raw->ssl, SSL_MODE_AUTO_RETRY);
    for (i = 0; i < 3; i++)
        raw_record(raw, 21, "\1\132", 2);
    raw_record(raw, 23, "x", 1);
    raw_read(raw);
    raw_hello(raw, hello_new(TLS1_2_VERSION));
    raw_record(raw, 23, "y", 1);
    raw_read(raw);
    raw_read(raw);
    raw_free(raw);
}

int main(void)
{
    SSL_CTX *ctx = server_ctx("ecdsa");
    size_t i;

    signal(SIGPIPE, SIG_IGN);
    SSL_CTX_set_max_proto_version(ctx, TLS1_2_VERSION);
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        RAW *raw = raw_new(ctx);

        printf("%s\n", cases[i].name);
        if (cases[i].stage >= GREETED_P256) {
            HELLO *hello = hello_new(TLS1_2_VERSION);

            if (cases[i].stage == GREETED_P256)
                hello_set(hello, 10, "\0\2\0\27", 4);
            raw_hello(raw, hello);
        }
        if (cases[i].stage >= EXCHANGED)
            raw_exchange12(raw);
        if (cases[i].stage >= CHANGED)
            raw_change12(raw);
        if (cases[i].stage >= OPEN)
            raw_finish(raw);
        if (strcmp(cases[i].name, "end of file") == 0)
            shutdown(raw->fd, SHUT_WR);
        raw_run(raw, cases[i].steps);
        SHOW(SSL_get_shutdown(raw->ssl));
        raw_free(raw);
    }
    without_retry(ctx);
    SSL_CTX_free(ctx);
    return 0;
}
