/* <openssl/ssl.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_SSL_H
#define OPENSSL_SSL_H
#ifndef HEADER_SSL_H
#define HEADER_SSL_H
#endif

#include <openssl/macros.h>
#include <openssl/e_os2.h>
#include <openssl/opensslconf.h>
#include <openssl/comp.h>
#include <openssl/bio.h>
#include <openssl/x509.h>
#include <openssl/crypto.h>
#include <openssl/buffer.h>
#include <openssl/lhash.h>
#include <openssl/pem.h>
#include <openssl/hmac.h>
#include <openssl/async.h>
#include <openssl/safestack.h>
#include <openssl/symhacks.h>
#include <openssl/ct.h>
#include <openssl/sslerr.h>
#include <openssl/prov_ssl.h>

#define SSL_SESSION_ASN1_VERSION 0x0001
#define SSL_MAX_SSL_SESSION_ID_LENGTH 32
#define SSL_MAX_SID_CTX_LENGTH 32
#define SSL_MIN_RSA_MODULUS_LENGTH_IN_BYTES (512/8)
#define SSL_MAX_KEY_ARG_LENGTH 8
#define SSL_MAX_PIPELINES 32
#define SSL_TXT_LOW "LOW"
#define SSL_TXT_MEDIUM "MEDIUM"
#define SSL_TXT_HIGH "HIGH"
#define SSL_TXT_FIPS "FIPS"
#define SSL_TXT_aNULL "aNULL"
#define SSL_TXT_eNULL "eNULL"
#define SSL_TXT_NULL "NULL"
#define SSL_TXT_kRSA "kRSA"
#define SSL_TXT_kDHr "kDHr"
#define SSL_TXT_kDHd "kDHd"
#define SSL_TXT_kDH "kDH"
#define SSL_TXT_kEDH "kEDH"
#define SSL_TXT_kDHE "kDHE"
#define SSL_TXT_kECDHr "kECDHr"
#define SSL_TXT_kECDHe "kECDHe"
#define SSL_TXT_kECDH "kECDH"
#define SSL_TXT_kEECDH "kEECDH"
#define SSL_TXT_kECDHE "kECDHE"
#define SSL_TXT_kPSK "kPSK"
#define SSL_TXT_kRSAPSK "kRSAPSK"
#define SSL_TXT_kECDHEPSK "kECDHEPSK"
#define SSL_TXT_kDHEPSK "kDHEPSK"
#define SSL_TXT_kGOST "kGOST"
#define SSL_TXT_kGOST18 "kGOST18"
#define SSL_TXT_kSRP "kSRP"
#define SSL_TXT_aRSA "aRSA"
#define SSL_TXT_aDSS "aDSS"
#define SSL_TXT_aDH "aDH"
#define SSL_TXT_aECDH "aECDH"
#define SSL_TXT_aECDSA "aECDSA"
#define SSL_TXT_aPSK "aPSK"
#define SSL_TXT_aGOST94 "aGOST94"
#define SSL_TXT_aGOST01 "aGOST01"
#define SSL_TXT_aGOST12 "aGOST12"
#define SSL_TXT_aGOST "aGOST"
#define SSL_TXT_aSRP "aSRP"
#define SSL_TXT_DSS "DSS"
#define SSL_TXT_DH "DH"
#define SSL_TXT_DHE "DHE"
#define SSL_TXT_EDH "EDH"
#define SSL_TXT_ADH "ADH"
#define SSL_TXT_RSA "RSA"
#define SSL_TXT_ECDH "ECDH"
#define SSL_TXT_EECDH "EECDH"
#define SSL_TXT_ECDHE "ECDHE"
#define SSL_TXT_AECDH "AECDH"
#define SSL_TXT_ECDSA "ECDSA"
#define SSL_TXT_PSK "PSK"
#define SSL_TXT_SRP "SRP"
#define SSL_TXT_DES "DES"
#define SSL_TXT_3DES "3DES"
#define SSL_TXT_RC4 "RC4"
#define SSL_TXT_RC2 "RC2"
#define SSL_TXT_IDEA "IDEA"
#define SSL_TXT_SEED "SEED"
#define SSL_TXT_AES128 "AES128"
#define SSL_TXT_AES256 "AES256"
#define SSL_TXT_AES "AES"
#define SSL_TXT_AES_GCM "AESGCM"
#define SSL_TXT_AES_CCM "AESCCM"
#define SSL_TXT_AES_CCM_8 "AESCCM8"
#define SSL_TXT_CAMELLIA128 "CAMELLIA128"
#define SSL_TXT_CAMELLIA256 "CAMELLIA256"
#define SSL_TXT_CAMELLIA "CAMELLIA"
#define SSL_TXT_CHACHA20 "CHACHA20"
#define SSL_TXT_GOST "GOST89"
#define SSL_TXT_ARIA "ARIA"
#define SSL_TXT_ARIA_GCM "ARIAGCM"
#define SSL_TXT_ARIA128 "ARIA128"
#define SSL_TXT_ARIA256 "ARIA256"
#define SSL_TXT_GOST2012_GOST8912_GOST8912 "GOST2012-GOST8912-GOST8912"
#define SSL_TXT_CBC "CBC"
#define SSL_TXT_MD5 "MD5"
#define SSL_TXT_SHA1 "SHA1"
#define SSL_TXT_SHA "SHA"
#define SSL_TXT_GOST94 "GOST94"
#define SSL_TXT_GOST89MAC "GOST89MAC"
#define SSL_TXT_GOST12 "GOST12"
#define SSL_TXT_GOST89MAC12 "GOST89MAC12"
#define SSL_TXT_SHA256 "SHA256"
#define SSL_TXT_SHA384 "SHA384"
#define SSL_TXT_SSLV3 "SSLv3"
#define SSL_TXT_TLSV1 "TLSv1"
#define SSL_TXT_TLSV1_1 "TLSv1.1"
#define SSL_TXT_TLSV1_2 "TLSv1.2"
#define SSL_TXT_ALL "ALL"
#define SSL_TXT_CMPALL "COMPLEMENTOFALL"
#define SSL_TXT_CMPDEF "COMPLEMENTOFDEFAULT"
#define SSL_DEFAULT_CIPHER_LIST "ALL:!COMPLEMENTOFDEFAULT:!eNULL"
#define TLS_DEFAULT_CIPHERSUITES "TLS_AES_256_GCM_SHA384:" "TLS_CHACHA20_POLY1305_SHA256:" "TLS_AES_128_GCM_SHA256"
#define SSL_SENT_SHUTDOWN 1
#define SSL_RECEIVED_SHUTDOWN 2
#define SSL_FILETYPE_ASN1 X509_FILETYPE_ASN1
#define SSL_FILETYPE_PEM X509_FILETYPE_PEM
#define SSL_EXT_TLS_ONLY 0x0001
#define SSL_EXT_DTLS_ONLY 0x0002
#define SSL_EXT_TLS_IMPLEMENTATION_ONLY 0x0004
#define SSL_EXT_SSL3_ALLOWED 0x0008
#define SSL_EXT_TLS1_2_AND_BELOW_ONLY 0x0010
#define SSL_EXT_TLS1_3_ONLY 0x0020
#define SSL_EXT_IGNORE_ON_RESUMPTION 0x0040
#define SSL_EXT_CLIENT_HELLO 0x0080
#define SSL_EXT_TLS1_2_SERVER_HELLO 0x0100
#define SSL_EXT_TLS1_3_SERVER_HELLO 0x0200
#define SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS 0x0400
#define SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST 0x0800
#define SSL_EXT_TLS1_3_CERTIFICATE 0x1000
#define SSL_EXT_TLS1_3_NEW_SESSION_TICKET 0x2000
#define SSL_EXT_TLS1_3_CERTIFICATE_REQUEST 0x4000
#define SSL_OP_NO_EXTENDED_MASTER_SECRET SSL_OP_BIT(0)
#define SSL_OP_CLEANSE_PLAINTEXT SSL_OP_BIT(1)
#define SSL_OP_LEGACY_SERVER_CONNECT SSL_OP_BIT(2)
#define SSL_OP_ENABLE_KTLS SSL_OP_BIT(3)
#define SSL_OP_TLSEXT_PADDING SSL_OP_BIT(4)
#define SSL_OP_SAFARI_ECDHE_ECDSA_BUG SSL_OP_BIT(6)
#define SSL_OP_IGNORE_UNEXPECTED_EOF SSL_OP_BIT(7)
#define SSL_OP_ALLOW_CLIENT_RENEGOTIATION SSL_OP_BIT(8)
#define SSL_OP_DISABLE_TLSEXT_CA_NAMES SSL_OP_BIT(9)
#define SSL_OP_ALLOW_NO_DHE_KEX SSL_OP_BIT(10)
#define SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS SSL_OP_BIT(11)
#define SSL_OP_NO_QUERY_MTU SSL_OP_BIT(12)
#define SSL_OP_COOKIE_EXCHANGE SSL_OP_BIT(13)
#define SSL_OP_NO_TICKET SSL_OP_BIT(14)
#define SSL_OP_CISCO_ANYCONNECT SSL_OP_BIT(15)
#define SSL_OP_NO_SESSION_RESUMPTION_ON_RENEGOTIATION SSL_OP_BIT(16)
#define SSL_OP_NO_COMPRESSION SSL_OP_BIT(17)
#define SSL_OP_ALLOW_UNSAFE_LEGACY_RENEGOTIATION SSL_OP_BIT(18)
#define SSL_OP_NO_ENCRYPT_THEN_MAC SSL_OP_BIT(19)
#define SSL_OP_ENABLE_MIDDLEBOX_COMPAT SSL_OP_BIT(20)
#define SSL_OP_PRIORITIZE_CHACHA SSL_OP_BIT(21)
#define SSL_OP_CIPHER_SERVER_PREFERENCE SSL_OP_BIT(22)
#define SSL_OP_TLS_ROLLBACK_BUG SSL_OP_BIT(23)
#define SSL_OP_NO_ANTI_REPLAY SSL_OP_BIT(24)
#define SSL_OP_NO_SSLv3 SSL_OP_BIT(25)
#define SSL_OP_NO_TLSv1 SSL_OP_BIT(26)
#define SSL_OP_NO_TLSv1_2 SSL_OP_BIT(27)
#define SSL_OP_NO_TLSv1_1 SSL_OP_BIT(28)
#define SSL_OP_NO_TLSv1_3 SSL_OP_BIT(29)
#define SSL_OP_NO_DTLSv1 SSL_OP_BIT(26)
#define SSL_OP_NO_DTLSv1_2 SSL_OP_BIT(27)
#define SSL_OP_NO_RENEGOTIATION SSL_OP_BIT(30)
#define SSL_OP_CRYPTOPRO_TLSEXT_BUG SSL_OP_BIT(31)
#define SSL_OP_NO_SSL_MASK (SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1 | SSL_OP_NO_TLSv1_2 | SSL_OP_NO_TLSv1_3)
#define SSL_OP_NO_DTLS_MASK (SSL_OP_NO_DTLSv1 | SSL_OP_NO_DTLSv1_2)
#define SSL_OP_ALL (SSL_OP_CRYPTOPRO_TLSEXT_BUG | SSL_OP_DONT_INSERT_EMPTY_FRAGMENTS | SSL_OP_TLSEXT_PADDING | SSL_OP_SAFARI_ECDHE_ECDSA_BUG)
#define SSL_OP_MICROSOFT_SESS_ID_BUG 0x0
#define SSL_OP_NETSCAPE_CHALLENGE_BUG 0x0
#define SSL_OP_NETSCAPE_REUSE_CIPHER_CHANGE_BUG 0x0
#define SSL_OP_SSLREF2_REUSE_CERT_TYPE_BUG 0x0
#define SSL_OP_MICROSOFT_BIG_SSLV3_BUFFER 0x0
#define SSL_OP_MSIE_SSLV2_RSA_PADDING 0x0
#define SSL_OP_SSLEAY_080_CLIENT_DH_BUG 0x0
#define SSL_OP_TLS_D5_BUG 0x0
#define SSL_OP_TLS_BLOCK_PADDING_BUG 0x0
#define SSL_OP_SINGLE_ECDH_USE 0x0
#define SSL_OP_SINGLE_DH_USE 0x0
#define SSL_OP_EPHEMERAL_RSA 0x0
#define SSL_OP_NO_SSLv2 0x0
#define SSL_OP_PKCS1_CHECK_1 0x0
#define SSL_OP_PKCS1_CHECK_2 0x0
#define SSL_OP_NETSCAPE_CA_DN_BUG 0x0
#define SSL_OP_NETSCAPE_DEMO_CIPHER_CHANGE_BUG 0x0
#define SSL_MODE_ENABLE_PARTIAL_WRITE 0x00000001U
#define SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER 0x00000002U
#define SSL_MODE_AUTO_RETRY 0x00000004U
#define SSL_MODE_NO_AUTO_CHAIN 0x00000008U
#define SSL_MODE_RELEASE_BUFFERS 0x00000010U
#define SSL_MODE_SEND_CLIENTHELLO_TIME 0x00000020U
#define SSL_MODE_SEND_SERVERHELLO_TIME 0x00000040U
#define SSL_MODE_SEND_FALLBACK_SCSV 0x00000080U
#define SSL_MODE_ASYNC 0x00000100U
#define SSL_MODE_DTLS_SCTP_LABEL_LENGTH_BUG 0x00000400U
#define SSL_CERT_FLAG_TLS_STRICT 0x00000001U
#define SSL_CERT_FLAG_SUITEB_128_LOS_ONLY 0x10000
#define SSL_CERT_FLAG_SUITEB_192_LOS 0x20000
#define SSL_CERT_FLAG_SUITEB_128_LOS 0x30000
#define SSL_CERT_FLAG_BROKEN_PROTOCOL 0x10000000
#define SSL_BUILD_CHAIN_FLAG_UNTRUSTED 0x1
#define SSL_BUILD_CHAIN_FLAG_NO_ROOT 0x2
#define SSL_BUILD_CHAIN_FLAG_CHECK 0x4
#define SSL_BUILD_CHAIN_FLAG_IGNORE_ERROR 0x8
#define SSL_BUILD_CHAIN_FLAG_CLEAR_ERROR 0x10
#define CERT_PKEY_VALID 0x1
#define CERT_PKEY_SIGN 0x2
#define CERT_PKEY_EE_SIGNATURE 0x10
#define CERT_PKEY_CA_SIGNATURE 0x20
#define CERT_PKEY_EE_PARAM 0x40
#define CERT_PKEY_CA_PARAM 0x80
#define CERT_PKEY_EXPLICIT_SIGN 0x100
#define CERT_PKEY_ISSUER_NAME 0x200
#define CERT_PKEY_CERT_TYPE 0x400
#define CERT_PKEY_SUITEB 0x800
#define SSL_CONF_FLAG_CMDLINE 0x1
#define SSL_CONF_FLAG_FILE 0x2
#define SSL_CONF_FLAG_CLIENT 0x4
#define SSL_CONF_FLAG_SERVER 0x8
#define SSL_CONF_FLAG_SHOW_ERRORS 0x10
#define SSL_CONF_FLAG_CERTIFICATE 0x20
#define SSL_CONF_FLAG_REQUIRE_PRIVATE 0x40
#define SSL_CONF_TYPE_UNKNOWN 0x0
#define SSL_CONF_TYPE_STRING 0x1
#define SSL_CONF_TYPE_FILE 0x2
#define SSL_CONF_TYPE_DIR 0x3
#define SSL_CONF_TYPE_NONE 0x4
#define SSL_CONF_TYPE_STORE 0x5
#define SSL_COOKIE_LENGTH 4096
#define SSL_MAX_CERT_LIST_DEFAULT (1024*100)
#define SSL_SESSION_CACHE_MAX_SIZE_DEFAULT (1024*20)
#define SSL_SESS_CACHE_OFF 0x0000
#define SSL_SESS_CACHE_CLIENT 0x0001
#define SSL_SESS_CACHE_SERVER 0x0002
#define SSL_SESS_CACHE_BOTH (SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_SERVER)
#define SSL_SESS_CACHE_NO_AUTO_CLEAR 0x0080
#define SSL_SESS_CACHE_NO_INTERNAL_LOOKUP 0x0100
#define SSL_SESS_CACHE_NO_INTERNAL_STORE 0x0200
#define SSL_SESS_CACHE_NO_INTERNAL (SSL_SESS_CACHE_NO_INTERNAL_LOOKUP | SSL_SESS_CACHE_NO_INTERNAL_STORE)
#define SSL_SESS_CACHE_UPDATE_TIME 0x0400
#define SSL_CTX_set_npn_advertised_cb SSL_CTX_set_next_protos_advertised_cb
#define SSL_CTX_set_npn_select_cb SSL_CTX_set_next_proto_select_cb
#define SSL_get0_npn_negotiated SSL_get0_next_proto_negotiated
#define OPENSSL_NPN_UNSUPPORTED 0
#define OPENSSL_NPN_NEGOTIATED 1
#define OPENSSL_NPN_NO_OVERLAP 2
#define PSK_MAX_IDENTITY_LEN 256
#define PSK_MAX_PSK_LEN 512
#define SSL_NOTHING 1
#define SSL_WRITING 2
#define SSL_READING 3
#define SSL_X509_LOOKUP 4
#define SSL_ASYNC_PAUSED 5
#define SSL_ASYNC_NO_JOBS 6
#define SSL_CLIENT_HELLO_CB 7
#define SSL_RETRY_VERIFY 8
#define SSL_MAC_FLAG_READ_MAC_STREAM 1
#define SSL_MAC_FLAG_WRITE_MAC_STREAM 2
#define SSL_MAC_FLAG_READ_MAC_TLSTREE 4
#define SSL_MAC_FLAG_WRITE_MAC_TLSTREE 8
#define SSL_KEY_UPDATE_NONE -1
#define SSL_KEY_UPDATE_NOT_REQUESTED 0
#define SSL_KEY_UPDATE_REQUESTED 1
#define SSL_ST_CONNECT 0x1000
#define SSL_ST_ACCEPT 0x2000
#define SSL_ST_MASK 0x0FFF
#define SSL_CB_LOOP 0x01
#define SSL_CB_EXIT 0x02
#define SSL_CB_READ 0x04
#define SSL_CB_WRITE 0x08
#define SSL_CB_ALERT 0x4000
#define SSL_CB_READ_ALERT (SSL_CB_ALERT | SSL_CB_READ)
#define SSL_CB_WRITE_ALERT (SSL_CB_ALERT | SSL_CB_WRITE)
#define SSL_CB_ACCEPT_LOOP (SSL_ST_ACCEPT | SSL_CB_LOOP)
#define SSL_CB_ACCEPT_EXIT (SSL_ST_ACCEPT | SSL_CB_EXIT)
#define SSL_CB_CONNECT_LOOP (SSL_ST_CONNECT | SSL_CB_LOOP)
#define SSL_CB_CONNECT_EXIT (SSL_ST_CONNECT | SSL_CB_EXIT)
#define SSL_CB_HANDSHAKE_START 0x10
#define SSL_CB_HANDSHAKE_DONE 0x20
#define SSL_ST_READ_HEADER 0xF0
#define SSL_ST_READ_BODY 0xF1
#define SSL_ST_READ_DONE 0xF2
#define SSL_VERIFY_NONE 0x00
#define SSL_VERIFY_PEER 0x01
#define SSL_VERIFY_FAIL_IF_NO_PEER_CERT 0x02
#define SSL_VERIFY_CLIENT_ONCE 0x04
#define SSL_VERIFY_POST_HANDSHAKE 0x08
#define SSL_AD_REASON_OFFSET 1000
#define SSL_AD_CLOSE_NOTIFY SSL3_AD_CLOSE_NOTIFY
#define SSL_AD_UNEXPECTED_MESSAGE SSL3_AD_UNEXPECTED_MESSAGE
#define SSL_AD_BAD_RECORD_MAC SSL3_AD_BAD_RECORD_MAC
#define SSL_AD_DECRYPTION_FAILED TLS1_AD_DECRYPTION_FAILED
#define SSL_AD_RECORD_OVERFLOW TLS1_AD_RECORD_OVERFLOW
#define SSL_AD_DECOMPRESSION_FAILURE SSL3_AD_DECOMPRESSION_FAILURE
#define SSL_AD_HANDSHAKE_FAILURE SSL3_AD_HANDSHAKE_FAILURE
#define SSL_AD_NO_CERTIFICATE SSL3_AD_NO_CERTIFICATE
#define SSL_AD_BAD_CERTIFICATE SSL3_AD_BAD_CERTIFICATE
#define SSL_AD_UNSUPPORTED_CERTIFICATE SSL3_AD_UNSUPPORTED_CERTIFICATE
#define SSL_AD_CERTIFICATE_REVOKED SSL3_AD_CERTIFICATE_REVOKED
#define SSL_AD_CERTIFICATE_EXPIRED SSL3_AD_CERTIFICATE_EXPIRED
#define SSL_AD_CERTIFICATE_UNKNOWN SSL3_AD_CERTIFICATE_UNKNOWN
#define SSL_AD_ILLEGAL_PARAMETER SSL3_AD_ILLEGAL_PARAMETER
#define SSL_AD_UNKNOWN_CA TLS1_AD_UNKNOWN_CA
#define SSL_AD_ACCESS_DENIED TLS1_AD_ACCESS_DENIED
#define SSL_AD_DECODE_ERROR TLS1_AD_DECODE_ERROR
#define SSL_AD_DECRYPT_ERROR TLS1_AD_DECRYPT_ERROR
#define SSL_AD_EXPORT_RESTRICTION TLS1_AD_EXPORT_RESTRICTION
#define SSL_AD_PROTOCOL_VERSION TLS1_AD_PROTOCOL_VERSION
#define SSL_AD_INSUFFICIENT_SECURITY TLS1_AD_INSUFFICIENT_SECURITY
#define SSL_AD_INTERNAL_ERROR TLS1_AD_INTERNAL_ERROR
#define SSL_AD_USER_CANCELLED TLS1_AD_USER_CANCELLED
#define SSL_AD_NO_RENEGOTIATION TLS1_AD_NO_RENEGOTIATION
#define SSL_AD_MISSING_EXTENSION TLS13_AD_MISSING_EXTENSION
#define SSL_AD_CERTIFICATE_REQUIRED TLS13_AD_CERTIFICATE_REQUIRED
#define SSL_AD_UNSUPPORTED_EXTENSION TLS1_AD_UNSUPPORTED_EXTENSION
#define SSL_AD_CERTIFICATE_UNOBTAINABLE TLS1_AD_CERTIFICATE_UNOBTAINABLE
#define SSL_AD_UNRECOGNIZED_NAME TLS1_AD_UNRECOGNIZED_NAME
#define SSL_AD_BAD_CERTIFICATE_STATUS_RESPONSE TLS1_AD_BAD_CERTIFICATE_STATUS_RESPONSE
#define SSL_AD_BAD_CERTIFICATE_HASH_VALUE TLS1_AD_BAD_CERTIFICATE_HASH_VALUE
#define SSL_AD_UNKNOWN_PSK_IDENTITY TLS1_AD_UNKNOWN_PSK_IDENTITY
#define SSL_AD_INAPPROPRIATE_FALLBACK TLS1_AD_INAPPROPRIATE_FALLBACK
#define SSL_AD_NO_APPLICATION_PROTOCOL TLS1_AD_NO_APPLICATION_PROTOCOL
#define SSL_ERROR_NONE 0
#define SSL_ERROR_SSL 1
#define SSL_ERROR_WANT_READ 2
#define SSL_ERROR_WANT_WRITE 3
#define SSL_ERROR_WANT_X509_LOOKUP 4
#define SSL_ERROR_SYSCALL 5
#define SSL_ERROR_ZERO_RETURN 6
#define SSL_ERROR_WANT_CONNECT 7
#define SSL_ERROR_WANT_ACCEPT 8
#define SSL_ERROR_WANT_ASYNC 9
#define SSL_ERROR_WANT_ASYNC_JOB 10
#define SSL_ERROR_WANT_CLIENT_HELLO_CB 11
#define SSL_ERROR_WANT_RETRY_VERIFY 12
#define SSL_CTRL_SET_TMP_DH 3
#define SSL_CTRL_SET_TMP_ECDH 4
#define SSL_CTRL_SET_TMP_DH_CB 6
#define SSL_CTRL_GET_CLIENT_CERT_REQUEST 9
#define SSL_CTRL_GET_NUM_RENEGOTIATIONS 10
#define SSL_CTRL_CLEAR_NUM_RENEGOTIATIONS 11
#define SSL_CTRL_GET_TOTAL_RENEGOTIATIONS 12
#define SSL_CTRL_GET_FLAGS 13
#define SSL_CTRL_EXTRA_CHAIN_CERT 14
#define SSL_CTRL_SET_MSG_CALLBACK 15
#define SSL_CTRL_SET_MSG_CALLBACK_ARG 16
#define SSL_CTRL_SET_MTU 17
#define SSL_CTRL_SESS_NUMBER 20
#define SSL_CTRL_SESS_CONNECT 21
#define SSL_CTRL_SESS_CONNECT_GOOD 22
#define SSL_CTRL_SESS_CONNECT_RENEGOTIATE 23
#define SSL_CTRL_SESS_ACCEPT 24
#define SSL_CTRL_SESS_ACCEPT_GOOD 25
#define SSL_CTRL_SESS_ACCEPT_RENEGOTIATE 26
#define SSL_CTRL_SESS_HIT 27
#define SSL_CTRL_SESS_CB_HIT 28
#define SSL_CTRL_SESS_MISSES 29
#define SSL_CTRL_SESS_TIMEOUTS 30
#define SSL_CTRL_SESS_CACHE_FULL 31
#define SSL_CTRL_MODE 33
#define SSL_CTRL_GET_READ_AHEAD 40
#define SSL_CTRL_SET_READ_AHEAD 41
#define SSL_CTRL_SET_SESS_CACHE_SIZE 42
#define SSL_CTRL_GET_SESS_CACHE_SIZE 43
#define SSL_CTRL_SET_SESS_CACHE_MODE 44
#define SSL_CTRL_GET_SESS_CACHE_MODE 45
#define SSL_CTRL_GET_MAX_CERT_LIST 50
#define SSL_CTRL_SET_MAX_CERT_LIST 51
#define SSL_CTRL_SET_MAX_SEND_FRAGMENT 52
#define SSL_CTRL_SET_TLSEXT_SERVERNAME_CB 53
#define SSL_CTRL_SET_TLSEXT_SERVERNAME_ARG 54
#define SSL_CTRL_SET_TLSEXT_HOSTNAME 55
#define SSL_CTRL_SET_TLSEXT_DEBUG_CB 56
#define SSL_CTRL_SET_TLSEXT_DEBUG_ARG 57
#define SSL_CTRL_GET_TLSEXT_TICKET_KEYS 58
#define SSL_CTRL_SET_TLSEXT_TICKET_KEYS 59
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_CB 63
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_CB_ARG 64
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_TYPE 65
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_EXTS 66
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_EXTS 67
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_IDS 68
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_IDS 69
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_OCSP_RESP 70
#define SSL_CTRL_SET_TLSEXT_STATUS_REQ_OCSP_RESP 71
#define SSL_CTRL_SET_TLSEXT_TICKET_KEY_CB 72
#define SSL_CTRL_SET_TLS_EXT_SRP_USERNAME_CB 75
#define SSL_CTRL_SET_SRP_VERIFY_PARAM_CB 76
#define SSL_CTRL_SET_SRP_GIVE_CLIENT_PWD_CB 77
#define SSL_CTRL_SET_SRP_ARG 78
#define SSL_CTRL_SET_TLS_EXT_SRP_USERNAME 79
#define SSL_CTRL_SET_TLS_EXT_SRP_STRENGTH 80
#define SSL_CTRL_SET_TLS_EXT_SRP_PASSWORD 81
#define DTLS_CTRL_GET_TIMEOUT 73
#define DTLS_CTRL_HANDLE_TIMEOUT 74
#define SSL_CTRL_GET_RI_SUPPORT 76
#define SSL_CTRL_CLEAR_MODE 78
#define SSL_CTRL_SET_NOT_RESUMABLE_SESS_CB 79
#define SSL_CTRL_GET_EXTRA_CHAIN_CERTS 82
#define SSL_CTRL_CLEAR_EXTRA_CHAIN_CERTS 83
#define SSL_CTRL_CHAIN 88
#define SSL_CTRL_CHAIN_CERT 89
#define SSL_CTRL_GET_GROUPS 90
#define SSL_CTRL_SET_GROUPS 91
#define SSL_CTRL_SET_GROUPS_LIST 92
#define SSL_CTRL_GET_SHARED_GROUP 93
#define SSL_CTRL_SET_SIGALGS 97
#define SSL_CTRL_SET_SIGALGS_LIST 98
#define SSL_CTRL_CERT_FLAGS 99
#define SSL_CTRL_CLEAR_CERT_FLAGS 100
#define SSL_CTRL_SET_CLIENT_SIGALGS 101
#define SSL_CTRL_SET_CLIENT_SIGALGS_LIST 102
#define SSL_CTRL_GET_CLIENT_CERT_TYPES 103
#define SSL_CTRL_SET_CLIENT_CERT_TYPES 104
#define SSL_CTRL_BUILD_CERT_CHAIN 105
#define SSL_CTRL_SET_VERIFY_CERT_STORE 106
#define SSL_CTRL_SET_CHAIN_CERT_STORE 107
#define SSL_CTRL_GET_PEER_SIGNATURE_NID 108
#define SSL_CTRL_GET_PEER_TMP_KEY 109
#define SSL_CTRL_GET_RAW_CIPHERLIST 110
#define SSL_CTRL_GET_EC_POINT_FORMATS 111
#define SSL_CTRL_GET_CHAIN_CERTS 115
#define SSL_CTRL_SELECT_CURRENT_CERT 116
#define SSL_CTRL_SET_CURRENT_CERT 117
#define SSL_CTRL_SET_DH_AUTO 118
#define DTLS_CTRL_SET_LINK_MTU 120
#define DTLS_CTRL_GET_LINK_MIN_MTU 121
#define SSL_CTRL_GET_EXTMS_SUPPORT 122
#define SSL_CTRL_SET_MIN_PROTO_VERSION 123
#define SSL_CTRL_SET_MAX_PROTO_VERSION 124
#define SSL_CTRL_SET_SPLIT_SEND_FRAGMENT 125
#define SSL_CTRL_SET_MAX_PIPELINES 126
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_TYPE 127
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_CB 128
#define SSL_CTRL_GET_TLSEXT_STATUS_REQ_CB_ARG 129
#define SSL_CTRL_GET_MIN_PROTO_VERSION 130
#define SSL_CTRL_GET_MAX_PROTO_VERSION 131
#define SSL_CTRL_GET_SIGNATURE_NID 132
#define SSL_CTRL_GET_TMP_KEY 133
#define SSL_CTRL_GET_NEGOTIATED_GROUP 134
#define SSL_CTRL_SET_RETRY_VERIFY 136
#define SSL_CTRL_GET_VERIFY_CERT_STORE 137
#define SSL_CTRL_GET_CHAIN_CERT_STORE 138
#define SSL_CERT_SET_FIRST 1
#define SSL_CERT_SET_NEXT 2
#define SSL_CERT_SET_SERVER 3
#define SSL_CTRL_GET_SERVER_TMP_KEY SSL_CTRL_GET_PEER_TMP_KEY
#define SSL_CTRL_GET_CURVES SSL_CTRL_GET_GROUPS
#define SSL_CTRL_SET_CURVES SSL_CTRL_SET_GROUPS
#define SSL_CTRL_SET_CURVES_LIST SSL_CTRL_SET_GROUPS_LIST
#define SSL_CTRL_GET_SHARED_CURVE SSL_CTRL_GET_SHARED_GROUP
#define SSL_get1_curves SSL_get1_groups
#define SSL_CTX_set1_curves SSL_CTX_set1_groups
#define SSL_CTX_set1_curves_list SSL_CTX_set1_groups_list
#define SSL_set1_curves SSL_set1_groups
#define SSL_set1_curves_list SSL_set1_groups_list
#define SSL_get_shared_curve SSL_get_shared_group
#define SSL_SERVERINFOV1 1
#define SSL_SERVERINFOV2 2
#define SSL_get_peer_certificate SSL_get1_peer_certificate
#define SSL_CLIENT_HELLO_SUCCESS 1
#define SSL_CLIENT_HELLO_ERROR 0
#define SSL_CLIENT_HELLO_RETRY (-1)
#define SSL_READ_EARLY_DATA_ERROR 0
#define SSL_READ_EARLY_DATA_SUCCESS 1
#define SSL_READ_EARLY_DATA_FINISH 2
#define SSL_EARLY_DATA_NOT_SENT 0
#define SSL_EARLY_DATA_REJECTED 1
#define SSL_EARLY_DATA_ACCEPTED 2
#define SSLv23_method TLS_method
#define SSLv23_server_method TLS_server_method
#define SSLv23_client_method TLS_client_method
#define SSL_get0_session SSL_get_session
#define SSL_SECOP_OTHER_TYPE 0xffff0000
#define SSL_SECOP_OTHER_NONE 0
#define SSL_SECOP_OTHER_CIPHER (1 << 16)
#define SSL_SECOP_OTHER_CURVE (2 << 16)
#define SSL_SECOP_OTHER_DH (3 << 16)
#define SSL_SECOP_OTHER_PKEY (4 << 16)
#define SSL_SECOP_OTHER_SIGALG (5 << 16)
#define SSL_SECOP_OTHER_CERT (6 << 16)
#define SSL_SECOP_PEER 0x1000
#define SSL_SECOP_CIPHER_SUPPORTED (1 | SSL_SECOP_OTHER_CIPHER)
#define SSL_SECOP_CIPHER_SHARED (2 | SSL_SECOP_OTHER_CIPHER)
#define SSL_SECOP_CIPHER_CHECK (3 | SSL_SECOP_OTHER_CIPHER)
#define SSL_SECOP_CURVE_SUPPORTED (4 | SSL_SECOP_OTHER_CURVE)
#define SSL_SECOP_CURVE_SHARED (5 | SSL_SECOP_OTHER_CURVE)
#define SSL_SECOP_CURVE_CHECK (6 | SSL_SECOP_OTHER_CURVE)
#define SSL_SECOP_TMP_DH (7 | SSL_SECOP_OTHER_PKEY)
#define SSL_SECOP_VERSION (9 | SSL_SECOP_OTHER_NONE)
#define SSL_SECOP_TICKET (10 | SSL_SECOP_OTHER_NONE)
#define SSL_SECOP_SIGALG_SUPPORTED (11 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_SIGALG_SHARED (12 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_SIGALG_CHECK (13 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_SIGALG_MASK (14 | SSL_SECOP_OTHER_SIGALG)
#define SSL_SECOP_COMPRESSION (15 | SSL_SECOP_OTHER_NONE)
#define SSL_SECOP_EE_KEY (16 | SSL_SECOP_OTHER_CERT)
#define SSL_SECOP_CA_KEY (17 | SSL_SECOP_OTHER_CERT)
#define SSL_SECOP_CA_MD (18 | SSL_SECOP_OTHER_CERT)
#define SSL_SECOP_PEER_EE_KEY (SSL_SECOP_EE_KEY | SSL_SECOP_PEER)
#define SSL_SECOP_PEER_CA_KEY (SSL_SECOP_CA_KEY | SSL_SECOP_PEER)
#define SSL_SECOP_PEER_CA_MD (SSL_SECOP_CA_MD | SSL_SECOP_PEER)
#define OPENSSL_INIT_NO_LOAD_SSL_STRINGS 0x00100000L
#define OPENSSL_INIT_LOAD_SSL_STRINGS 0x00200000L
#define OPENSSL_INIT_SSL_DEFAULT (OPENSSL_INIT_LOAD_SSL_STRINGS | OPENSSL_INIT_LOAD_CRYPTO_STRINGS)
#define SSL_TICKET_FATAL_ERR_MALLOC 0
#define SSL_TICKET_FATAL_ERR_OTHER 1
#define SSL_TICKET_NONE 2
#define SSL_TICKET_EMPTY 3
#define SSL_TICKET_NO_DECRYPT 4
#define SSL_TICKET_SUCCESS 5
#define SSL_TICKET_SUCCESS_RENEW 6
#define SSL_TICKET_RETURN_ABORT 0
#define SSL_TICKET_RETURN_IGNORE 1
#define SSL_TICKET_RETURN_IGNORE_RENEW 2
#define SSL_TICKET_RETURN_USE 3
#define SSL_TICKET_RETURN_USE_RENEW 4

struct stack_st_SRTP_PROTECTION_PROFILE;
struct stack_st_SSL_CIPHER;
struct stack_st_SSL_COMP;
#ifdef __cplusplus
extern "C" {
#endif
typedef struct ssl_st *ssl_crock_st;
typedef struct tls_session_ticket_ext_st TLS_SESSION_TICKET_EXT;
typedef struct ssl_method_st SSL_METHOD;
typedef struct ssl_cipher_st SSL_CIPHER;
typedef struct ssl_session_st SSL_SESSION;
typedef struct tls_sigalgs_st TLS_SIGALGS;
typedef struct ssl_conf_ctx_st SSL_CONF_CTX;
typedef struct ssl_comp_st SSL_COMP;
typedef struct srtp_protection_profile_st { const char *name; unsigned long id; } SRTP_PROTECTION_PROFILE;
typedef int (*tls_session_ticket_ext_cb_fn)(SSL *s, const unsigned char *data, int len, void *arg);
typedef int (*tls_session_secret_cb_fn)(SSL *s, void *secret, int *secret_len, STACK_OF(SSL_CIPHER) *peer_ciphers,
    const SSL_CIPHER **cipher, void *arg);
typedef int (*custom_ext_add_cb)(SSL *s, unsigned int ext_type, const unsigned char **out, size_t *outlen, int *al,
    void *add_arg);
typedef void (*custom_ext_free_cb)(SSL *s, unsigned int ext_type, const unsigned char *out, void *add_arg);
typedef int (*custom_ext_parse_cb)(SSL *s, unsigned int ext_type, const unsigned char *in, size_t inlen, int *al,
    void *parse_arg);
typedef int (*SSL_custom_ext_add_cb_ex)(SSL *s, unsigned int ext_type, unsigned int context,
    const unsigned char **out, size_t *outlen, X509 *x, size_t chainidx, int *al, void *add_arg);
typedef void (*SSL_custom_ext_free_cb_ex)(SSL *s, unsigned int ext_type, unsigned int context,
    const unsigned char *out, void *add_arg);
typedef int (*SSL_custom_ext_parse_cb_ex)(SSL *s, unsigned int ext_type, unsigned int context,
    const unsigned char *in, size_t inlen, X509 *x, size_t chainidx, int *al, void *parse_arg);
typedef int (*SSL_verify_cb)(int preverify_ok, X509_STORE_CTX *x509_ctx);
typedef int (*SSL_async_callback_fn)(SSL *s, void *arg);
typedef int (*GEN_SESSION_CB)(SSL *ssl, unsigned char *id, unsigned int *id_len);
typedef int (*SSL_CTX_npn_advertised_cb_func)(SSL *ssl, const unsigned char **out, unsigned int *outlen, void *arg);
typedef int (*SSL_CTX_npn_select_cb_func)(SSL *s, unsigned char **out, unsigned char *outlen,
    const unsigned char *in, unsigned int inlen, void *arg);
typedef int (*SSL_CTX_alpn_select_cb_func)(SSL *ssl, const unsigned char **out, unsigned char *outlen,
    const unsigned char *in, unsigned int inlen, void *arg);
typedef unsigned int (*SSL_psk_client_cb_func)(SSL *ssl, const char *hint, char *identity,
    unsigned int max_identity_len, unsigned char *psk, unsigned int max_psk_len);
typedef unsigned int (*SSL_psk_server_cb_func)(SSL *ssl, const char *identity, unsigned char *psk,
    unsigned int max_psk_len);
typedef int (*SSL_psk_find_session_cb_func)(SSL *ssl, const unsigned char *identity, size_t identity_len,
    SSL_SESSION **sess);
typedef int (*SSL_psk_use_session_cb_func)(SSL *ssl, const EVP_MD *md, const unsigned char **id, size_t *idlen,
    SSL_SESSION **sess);
typedef void (*SSL_CTX_keylog_cb_func)(const SSL *ssl, const char *line);
#ifdef __cplusplus
}
#endif
#include <openssl/ssl2.h>
#include <openssl/ssl3.h>
#include <openssl/tls1.h>
#include <openssl/dtls1.h>
#include <openssl/srtp.h>
#ifdef __cplusplus
extern "C" {
#endif
typedef enum { TLS_ST_BEFORE, TLS_ST_OK, DTLS_ST_CR_HELLO_VERIFY_REQUEST, TLS_ST_CR_SRVR_HELLO, TLS_ST_CR_CERT,
    TLS_ST_CR_CERT_STATUS, TLS_ST_CR_KEY_EXCH, TLS_ST_CR_CERT_REQ, TLS_ST_CR_SRVR_DONE, TLS_ST_CR_SESSION_TICKET,
    TLS_ST_CR_CHANGE, TLS_ST_CR_FINISHED, TLS_ST_CW_CLNT_HELLO, TLS_ST_CW_CERT, TLS_ST_CW_KEY_EXCH, TLS_ST_CW_CERT_VRFY,
    TLS_ST_CW_CHANGE, TLS_ST_CW_NEXT_PROTO, TLS_ST_CW_FINISHED, TLS_ST_SW_HELLO_REQ, TLS_ST_SR_CLNT_HELLO,
    DTLS_ST_SW_HELLO_VERIFY_REQUEST, TLS_ST_SW_SRVR_HELLO, TLS_ST_SW_CERT, TLS_ST_SW_KEY_EXCH, TLS_ST_SW_CERT_REQ,
    TLS_ST_SW_SRVR_DONE, TLS_ST_SR_CERT, TLS_ST_SR_KEY_EXCH, TLS_ST_SR_CERT_VRFY, TLS_ST_SR_NEXT_PROTO, TLS_ST_SR_CHANGE,
    TLS_ST_SR_FINISHED, TLS_ST_SW_SESSION_TICKET, TLS_ST_SW_CERT_STATUS, TLS_ST_SW_CHANGE, TLS_ST_SW_FINISHED,
    TLS_ST_SW_ENCRYPTED_EXTENSIONS, TLS_ST_CR_ENCRYPTED_EXTENSIONS, TLS_ST_CR_CERT_VRFY, TLS_ST_SW_CERT_VRFY,
    TLS_ST_CR_HELLO_REQ, TLS_ST_SW_KEY_UPDATE, TLS_ST_CW_KEY_UPDATE, TLS_ST_SR_KEY_UPDATE, TLS_ST_CR_KEY_UPDATE,
    TLS_ST_EARLY_DATA, TLS_ST_PENDING_EARLY_DATA_END, TLS_ST_CW_END_OF_EARLY_DATA,
    TLS_ST_SR_END_OF_EARLY_DATA } OSSL_HANDSHAKE_STATE;
typedef int (*SSL_client_hello_cb_fn)(SSL *s, int *al, void *arg);
typedef int (*ssl_ct_validation_cb)(const CT_POLICY_EVAL_CTX *ctx, const STACK_OF(SCT) *scts, void *arg);
enum { SSL_CT_VALIDATION_PERMISSIVE = 0, SSL_CT_VALIDATION_STRICT };
typedef int SSL_TICKET_STATUS;
typedef int SSL_TICKET_RETURN;
typedef int (*SSL_CTX_generate_session_ticket_fn)(SSL *s, void *arg);
typedef SSL_TICKET_RETURN (*SSL_CTX_decrypt_session_ticket_fn)(SSL *s, SSL_SESSION *ss, const unsigned char *keyname,
    size_t keyname_length, SSL_TICKET_STATUS status, void *arg);
typedef unsigned int (*DTLS_timer_cb)(SSL *s, unsigned int timer_us);
typedef int (*SSL_allow_early_data_cb_fn)(SSL *s, void *arg);

#define SSL_OP_BIT(n) ((uint64_t)1 << (uint64_t)n)
#define SSL_CTX_set_mode(ctx, op) SSL_CTX_ctrl((ctx), SSL_CTRL_MODE, (op), NULL)
#define SSL_CTX_clear_mode(ctx, op) SSL_CTX_ctrl((ctx), SSL_CTRL_CLEAR_MODE, (op), NULL)
#define SSL_CTX_get_mode(ctx) SSL_CTX_ctrl((ctx), SSL_CTRL_MODE, 0, NULL)
#define SSL_clear_mode(ssl, op) SSL_ctrl((ssl), SSL_CTRL_CLEAR_MODE, (op), NULL)
#define SSL_set_mode(ssl, op) SSL_ctrl((ssl), SSL_CTRL_MODE, (op), NULL)
#define SSL_get_mode(ssl) SSL_ctrl((ssl), SSL_CTRL_MODE, 0, NULL)
#define SSL_set_mtu(ssl, mtu) SSL_ctrl((ssl), SSL_CTRL_SET_MTU, (mtu), NULL)
#define DTLS_set_link_mtu(ssl, mtu) SSL_ctrl((ssl), DTLS_CTRL_SET_LINK_MTU, (mtu), NULL)
#define DTLS_get_link_min_mtu(ssl) SSL_ctrl((ssl), DTLS_CTRL_GET_LINK_MIN_MTU, 0, NULL)
#define SSL_get_secure_renegotiation_support(ssl) SSL_ctrl((ssl), SSL_CTRL_GET_RI_SUPPORT, 0, NULL)
#define SSL_CTX_set_cert_flags(ctx, op) SSL_CTX_ctrl((ctx), SSL_CTRL_CERT_FLAGS, (op), NULL)
#define SSL_set_cert_flags(s, op) SSL_ctrl((s), SSL_CTRL_CERT_FLAGS, (op), NULL)
#define SSL_CTX_clear_cert_flags(ctx, op) SSL_CTX_ctrl((ctx), SSL_CTRL_CLEAR_CERT_FLAGS, (op), NULL)
#define SSL_clear_cert_flags(s, op) SSL_ctrl((s), SSL_CTRL_CLEAR_CERT_FLAGS, (op), NULL)
#define SSL_CTX_set_msg_callback_arg(ctx, arg) SSL_CTX_ctrl((ctx), SSL_CTRL_SET_MSG_CALLBACK_ARG, 0, (arg))
#define SSL_set_msg_callback_arg(ssl, arg) SSL_ctrl((ssl), SSL_CTRL_SET_MSG_CALLBACK_ARG, 0, (arg))
#define SSL_get_extms_support(s) SSL_ctrl((s), SSL_CTRL_GET_EXTMS_SUPPORT, 0, NULL)
#define SSL_CTX_sess_number(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_NUMBER, 0, NULL)
#define SSL_CTX_sess_connect(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CONNECT, 0, NULL)
#define SSL_CTX_sess_connect_good(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CONNECT_GOOD, 0, NULL)
#define SSL_CTX_sess_connect_renegotiate(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CONNECT_RENEGOTIATE, 0, NULL)
#define SSL_CTX_sess_accept(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_ACCEPT, 0, NULL)
#define SSL_CTX_sess_accept_renegotiate(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_ACCEPT_RENEGOTIATE, 0, NULL)
#define SSL_CTX_sess_accept_good(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_ACCEPT_GOOD, 0, NULL)
#define SSL_CTX_sess_hits(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_HIT, 0, NULL)
#define SSL_CTX_sess_cb_hits(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CB_HIT, 0, NULL)
#define SSL_CTX_sess_misses(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_MISSES, 0, NULL)
#define SSL_CTX_sess_timeouts(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_TIMEOUTS, 0, NULL)
#define SSL_CTX_sess_cache_full(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_SESS_CACHE_FULL, 0, NULL)
#define SSL_want_nothing(s) (SSL_want(s) == SSL_NOTHING)
#define SSL_want_read(s) (SSL_want(s) == SSL_READING)
#define SSL_want_write(s) (SSL_want(s) == SSL_WRITING)
#define SSL_want_x509_lookup(s) (SSL_want(s) == SSL_X509_LOOKUP)
#define SSL_want_retry_verify(s) (SSL_want(s) == SSL_RETRY_VERIFY)
#define SSL_want_async(s) (SSL_want(s) == SSL_ASYNC_PAUSED)
#define SSL_want_async_job(s) (SSL_want(s) == SSL_ASYNC_NO_JOBS)
#define SSL_want_client_hello_cb(s) (SSL_want(s) == SSL_CLIENT_HELLO_CB)
#define SSL_set_app_data(s, arg) (SSL_set_ex_data(s, 0, (char*)(arg)))
#define SSL_get_app_data(s) (SSL_get_ex_data(s, 0))
#define SSL_SESSION_set_app_data(s, a) (SSL_SESSION_set_ex_data(s, 0, (char*)(a)))
#define SSL_SESSION_get_app_data(s) (SSL_SESSION_get_ex_data(s, 0))
#define SSL_CTX_get_app_data(ctx) (SSL_CTX_get_ex_data(ctx, 0))
#define SSL_CTX_set_app_data(ctx, arg) (SSL_CTX_set_ex_data(ctx, 0, (char*)(arg)))
#define SSL_in_connect_init(a) (SSL_in_init(a) && !SSL_is_server(a))
#define SSL_in_accept_init(a) (SSL_in_init(a) && SSL_is_server(a))
#define OpenSSL_add_ssl_algorithms() SSL_library_init()
#define SSLeay_add_ssl_algorithms() SSL_library_init()
#define SSL_get_cipher(s) SSL_CIPHER_get_name(SSL_get_current_cipher(s))
#define SSL_get_cipher_bits(s, np) SSL_CIPHER_get_bits(SSL_get_current_cipher(s), np)
#define SSL_get_cipher_version(s) SSL_CIPHER_get_version(SSL_get_current_cipher(s))
#define SSL_get_cipher_name(s) SSL_CIPHER_get_name(SSL_get_current_cipher(s))
#define SSL_get_time(a) SSL_SESSION_get_time(a)
#define SSL_set_time(a, b) SSL_SESSION_set_time((a), (b))
#define SSL_get_timeout(a) SSL_SESSION_get_timeout(a)
#define SSL_set_timeout(a, b) SSL_SESSION_set_timeout((a), (b))
#define d2i_SSL_SESSION_bio(bp, s_id) ASN1_d2i_bio_of(SSL_SESSION, SSL_SESSION_new, d2i_SSL_SESSION, bp, s_id)
#define i2d_SSL_SESSION_bio(bp, s_id) ASN1_i2d_bio_of(SSL_SESSION, i2d_SSL_SESSION, bp, s_id)
#define DTLSv1_get_timeout(ssl, arg) SSL_ctrl(ssl, DTLS_CTRL_GET_TIMEOUT, 0, (void*)(arg))
#define DTLSv1_handle_timeout(ssl) SSL_ctrl(ssl, DTLS_CTRL_HANDLE_TIMEOUT, 0, NULL)
#define SSL_num_renegotiations(ssl) SSL_ctrl((ssl), SSL_CTRL_GET_NUM_RENEGOTIATIONS, 0, NULL)
#define SSL_clear_num_renegotiations(ssl) SSL_ctrl((ssl), SSL_CTRL_CLEAR_NUM_RENEGOTIATIONS, 0, NULL)
#define SSL_total_renegotiations(ssl) SSL_ctrl((ssl), SSL_CTRL_GET_TOTAL_RENEGOTIATIONS, 0, NULL)
#define SSL_CTX_set_tmp_dh(ctx, dh) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_TMP_DH, 0, (char*)(dh))
#define SSL_CTX_set_dh_auto(ctx, onoff) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_DH_AUTO, onoff, NULL)
#define SSL_set_dh_auto(s, onoff) SSL_ctrl(s, SSL_CTRL_SET_DH_AUTO, onoff, NULL)
#define SSL_set_tmp_dh(ssl, dh) SSL_ctrl(ssl, SSL_CTRL_SET_TMP_DH, 0, (char*)(dh))
#define SSL_CTX_set_tmp_ecdh(ctx, ecdh) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_TMP_ECDH, 0, (char*)(ecdh))
#define SSL_set_tmp_ecdh(ssl, ecdh) SSL_ctrl(ssl, SSL_CTRL_SET_TMP_ECDH, 0, (char*)(ecdh))
#define SSL_CTX_add_extra_chain_cert(ctx, x509) SSL_CTX_ctrl(ctx, SSL_CTRL_EXTRA_CHAIN_CERT, 0, (char*)(x509))
#define SSL_CTX_get_extra_chain_certs(ctx, px509) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_EXTRA_CHAIN_CERTS, 0, px509)
#define SSL_CTX_get_extra_chain_certs_only(ctx, px509) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_EXTRA_CHAIN_CERTS, 1, px509)
#define SSL_CTX_clear_extra_chain_certs(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_CLEAR_EXTRA_CHAIN_CERTS, 0, NULL)
#define SSL_CTX_set0_chain(ctx, sk) SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN, 0, (char*)(sk))
#define SSL_CTX_set1_chain(ctx, sk) SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN, 1, (char*)(sk))
#define SSL_CTX_add0_chain_cert(ctx, x509) SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN_CERT, 0, (char*)(x509))
#define SSL_CTX_add1_chain_cert(ctx, x509) SSL_CTX_ctrl(ctx, SSL_CTRL_CHAIN_CERT, 1, (char*)(x509))
#define SSL_CTX_get0_chain_certs(ctx, px509) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_CHAIN_CERTS, 0, px509)
#define SSL_CTX_clear_chain_certs(ctx) SSL_CTX_set0_chain(ctx, NULL)
#define SSL_CTX_build_cert_chain(ctx, flags) SSL_CTX_ctrl(ctx, SSL_CTRL_BUILD_CERT_CHAIN, flags, NULL)
#define SSL_CTX_select_current_cert(ctx, x509) SSL_CTX_ctrl(ctx, SSL_CTRL_SELECT_CURRENT_CERT, 0, (char*)(x509))
#define SSL_CTX_set_current_cert(ctx, op) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CURRENT_CERT, op, NULL)
#define SSL_CTX_set0_verify_cert_store(ctx, st) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_VERIFY_CERT_STORE, 0, (char*)(st))
#define SSL_CTX_set1_verify_cert_store(ctx, st) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_VERIFY_CERT_STORE, 1, (char*)(st))
#define SSL_CTX_get0_verify_cert_store(ctx, st) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_VERIFY_CERT_STORE, 0, (char*)(st))
#define SSL_CTX_set0_chain_cert_store(ctx, st) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CHAIN_CERT_STORE, 0, (char*)(st))
#define SSL_CTX_set1_chain_cert_store(ctx, st) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CHAIN_CERT_STORE, 1, (char*)(st))
#define SSL_CTX_get0_chain_cert_store(ctx, st) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_CHAIN_CERT_STORE, 0, (char*)(st))
#define SSL_set0_chain(s, sk) SSL_ctrl(s, SSL_CTRL_CHAIN, 0, (char*)(sk))
#define SSL_set1_chain(s, sk) SSL_ctrl(s, SSL_CTRL_CHAIN, 1, (char*)(sk))
#define SSL_add0_chain_cert(s, x509) SSL_ctrl(s, SSL_CTRL_CHAIN_CERT, 0, (char*)(x509))
#define SSL_add1_chain_cert(s, x509) SSL_ctrl(s, SSL_CTRL_CHAIN_CERT, 1, (char*)(x509))
#define SSL_get0_chain_certs(s, px509) SSL_ctrl(s, SSL_CTRL_GET_CHAIN_CERTS, 0, px509)
#define SSL_clear_chain_certs(s) SSL_set0_chain(s, NULL)
#define SSL_build_cert_chain(s, flags) SSL_ctrl(s, SSL_CTRL_BUILD_CERT_CHAIN, flags, NULL)
#define SSL_select_current_cert(s, x509) SSL_ctrl(s, SSL_CTRL_SELECT_CURRENT_CERT, 0, (char*)(x509))
#define SSL_set_current_cert(s, op) SSL_ctrl(s, SSL_CTRL_SET_CURRENT_CERT, op, NULL)
#define SSL_set0_verify_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_SET_VERIFY_CERT_STORE, 0, (char*)(st))
#define SSL_set1_verify_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_SET_VERIFY_CERT_STORE, 1, (char*)(st))
#define SSL_get0_verify_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_GET_VERIFY_CERT_STORE, 0, (char*)(st))
#define SSL_set0_chain_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_SET_CHAIN_CERT_STORE, 0, (char*)(st))
#define SSL_set1_chain_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_SET_CHAIN_CERT_STORE, 1, (char*)(st))
#define SSL_get0_chain_cert_store(s, st) SSL_ctrl(s, SSL_CTRL_GET_CHAIN_CERT_STORE, 0, (char*)(st))
#define SSL_get1_groups(s, glist) SSL_ctrl(s, SSL_CTRL_GET_GROUPS, 0, (int*)(glist))
#define SSL_CTX_set1_groups(ctx, glist, glistlen) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_GROUPS, glistlen, (int*)(glist))
#define SSL_CTX_set1_groups_list(ctx, s) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_GROUPS_LIST, 0, (char*)(s))
#define SSL_set1_groups(s, glist, glistlen) SSL_ctrl(s, SSL_CTRL_SET_GROUPS, glistlen, (char*)(glist))
#define SSL_set1_groups_list(s, str) SSL_ctrl(s, SSL_CTRL_SET_GROUPS_LIST, 0, (char*)(str))
#define SSL_get_shared_group(s, n) SSL_ctrl(s, SSL_CTRL_GET_SHARED_GROUP, n, NULL)
#define SSL_get_negotiated_group(s) SSL_ctrl(s, SSL_CTRL_GET_NEGOTIATED_GROUP, 0, NULL)
#define SSL_CTX_set1_sigalgs(ctx, slist, slistlen) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SIGALGS, slistlen, (int*)(slist))
#define SSL_CTX_set1_sigalgs_list(ctx, s) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SIGALGS_LIST, 0, (char*)(s))
#define SSL_set1_sigalgs(s, slist, slistlen) SSL_ctrl(s, SSL_CTRL_SET_SIGALGS, slistlen, (int*)(slist))
#define SSL_set1_sigalgs_list(s, str) SSL_ctrl(s, SSL_CTRL_SET_SIGALGS_LIST, 0, (char*)(str))
#define SSL_CTX_set1_client_sigalgs(ctx, slist, slistlen) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CLIENT_SIGALGS, slistlen, (int*)(slist))
#define SSL_CTX_set1_client_sigalgs_list(ctx, s) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CLIENT_SIGALGS_LIST, 0, (char*)(s))
#define SSL_set1_client_sigalgs(s, slist, slistlen) SSL_ctrl(s, SSL_CTRL_SET_CLIENT_SIGALGS, slistlen, (int*)(slist))
#define SSL_set1_client_sigalgs_list(s, str) SSL_ctrl(s, SSL_CTRL_SET_CLIENT_SIGALGS_LIST, 0, (char*)(str))
#define SSL_get0_certificate_types(s, clist) SSL_ctrl(s, SSL_CTRL_GET_CLIENT_CERT_TYPES, 0, (char*)(clist))
#define SSL_CTX_set1_client_certificate_types(ctx, clist, clistlen) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_CLIENT_CERT_TYPES, clistlen, (char*)(clist))
#define SSL_set1_client_certificate_types(s, clist, clistlen) SSL_ctrl(s, SSL_CTRL_SET_CLIENT_CERT_TYPES, clistlen, (char*)(clist))
#define SSL_get_signature_nid(s, pn) SSL_ctrl(s, SSL_CTRL_GET_SIGNATURE_NID, 0, pn)
#define SSL_get_peer_signature_nid(s, pn) SSL_ctrl(s, SSL_CTRL_GET_PEER_SIGNATURE_NID, 0, pn)
#define SSL_get_peer_tmp_key(s, pk) SSL_ctrl(s, SSL_CTRL_GET_PEER_TMP_KEY, 0, pk)
#define SSL_get_tmp_key(s, pk) SSL_ctrl(s, SSL_CTRL_GET_TMP_KEY, 0, pk)
#define SSL_get0_raw_cipherlist(s, plst) SSL_ctrl(s, SSL_CTRL_GET_RAW_CIPHERLIST, 0, plst)
#define SSL_get0_ec_point_formats(s, plst) SSL_ctrl(s, SSL_CTRL_GET_EC_POINT_FORMATS, 0, plst)
#define SSL_CTX_set_min_proto_version(ctx, version) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MIN_PROTO_VERSION, version, NULL)
#define SSL_CTX_set_max_proto_version(ctx, version) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_PROTO_VERSION, version, NULL)
#define SSL_CTX_get_min_proto_version(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_MIN_PROTO_VERSION, 0, NULL)
#define SSL_CTX_get_max_proto_version(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_MAX_PROTO_VERSION, 0, NULL)
#define SSL_set_min_proto_version(s, version) SSL_ctrl(s, SSL_CTRL_SET_MIN_PROTO_VERSION, version, NULL)
#define SSL_set_max_proto_version(s, version) SSL_ctrl(s, SSL_CTRL_SET_MAX_PROTO_VERSION, version, NULL)
#define SSL_get_min_proto_version(s) SSL_ctrl(s, SSL_CTRL_GET_MIN_PROTO_VERSION, 0, NULL)
#define SSL_get_max_proto_version(s) SSL_ctrl(s, SSL_CTRL_GET_MAX_PROTO_VERSION, 0, NULL)
#define SSL_get_server_tmp_key(s, pk) SSL_get_peer_tmp_key(s, pk)
#define SSL_CTX_need_tmp_RSA(ctx) 0
#define SSL_CTX_set_tmp_rsa(ctx, rsa) 1
#define SSL_need_tmp_RSA(ssl) 0
#define SSL_set_tmp_rsa(ssl, rsa) 1
#define SSL_CTX_set_ecdh_auto(dummy, onoff) ((onoff) != 0)
#define SSL_set_ecdh_auto(dummy, onoff) ((onoff) != 0)
#define SSL_CTX_set_tmp_rsa_callback(ctx, cb) while(0)(cb)(NULL, 0, 0)
#define SSL_set_tmp_rsa_callback(ssl, cb) while(0)(cb)(NULL, 0, 0)
#define SSL_load_error_strings() OPENSSL_init_ssl(OPENSSL_INIT_LOAD_SSL_STRINGS | OPENSSL_INIT_LOAD_CRYPTO_STRINGS, NULL)
#define SSL_library_init() OPENSSL_init_ssl(0, NULL)
#define SSL_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_SSL, l, p, newf, dupf, freef)
#define SSL_SESSION_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_SSL_SESSION, l, p, newf, dupf, freef)
#define SSL_CTX_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_SSL_CTX, l, p, newf, dupf, freef)
#define SSL_CTX_sess_set_cache_size(ctx, t) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SESS_CACHE_SIZE, t, NULL)
#define SSL_CTX_sess_get_cache_size(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_SESS_CACHE_SIZE, 0, NULL)
#define SSL_CTX_set_session_cache_mode(ctx, m) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SESS_CACHE_MODE, m, NULL)
#define SSL_CTX_get_session_cache_mode(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_SESS_CACHE_MODE, 0, NULL)
#define SSL_CTX_get_default_read_ahead(ctx) SSL_CTX_get_read_ahead(ctx)
#define SSL_CTX_set_default_read_ahead(ctx, m) SSL_CTX_set_read_ahead(ctx, m)
#define SSL_CTX_get_read_ahead(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_READ_AHEAD, 0, NULL)
#define SSL_CTX_set_read_ahead(ctx, m) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_READ_AHEAD, m, NULL)
#define SSL_CTX_get_max_cert_list(ctx) SSL_CTX_ctrl(ctx, SSL_CTRL_GET_MAX_CERT_LIST, 0, NULL)
#define SSL_CTX_set_max_cert_list(ctx, m) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_CERT_LIST, m, NULL)
#define SSL_get_max_cert_list(ssl) SSL_ctrl(ssl, SSL_CTRL_GET_MAX_CERT_LIST, 0, NULL)
#define SSL_set_max_cert_list(ssl, m) SSL_ctrl(ssl, SSL_CTRL_SET_MAX_CERT_LIST, m, NULL)
#define SSL_CTX_set_max_send_fragment(ctx, m) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_SEND_FRAGMENT, m, NULL)
#define SSL_set_max_send_fragment(ssl, m) SSL_ctrl(ssl, SSL_CTRL_SET_MAX_SEND_FRAGMENT, m, NULL)
#define SSL_CTX_set_split_send_fragment(ctx, m) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_SPLIT_SEND_FRAGMENT, m, NULL)
#define SSL_set_split_send_fragment(ssl, m) SSL_ctrl(ssl, SSL_CTRL_SET_SPLIT_SEND_FRAGMENT, m, NULL)
#define SSL_CTX_set_max_pipelines(ctx, m) SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_PIPELINES, m, NULL)
#define SSL_set_max_pipelines(ssl, m) SSL_ctrl(ssl, SSL_CTRL_SET_MAX_PIPELINES, m, NULL)
#define SSL_set_retry_verify(ssl) (SSL_ctrl(ssl, SSL_CTRL_SET_RETRY_VERIFY, 0, NULL)>0)
#define SSL_COMP_free_compression_methods() while(0)continue
#define SSL_cache_hit(s) SSL_session_reused(s)
#define SSL_disable_ct(s) ((void)SSL_set_validation_callback((s), NULL, NULL))
#define SSL_CTX_disable_ct(ctx) ((void)SSL_CTX_set_validation_callback((ctx), NULL, NULL))
#ifdef __cplusplus
}
#endif
/* wolfSSL's names for 1 and 0, which the programs of its books use. */
#ifndef SABISSL_NO_WOLFSSL_NAMES
#ifndef SSL_SUCCESS
#define SSL_SUCCESS 1
#endif
#ifndef SSL_FAILURE
#define SSL_FAILURE 0
#endif
#endif


#ifdef __cplusplus
extern "C" {
#endif

/*
 The method of BIOs that are connections; a constant. Source: BIO_f_ssl(3).
 */
const BIO_METHOD *BIO_f_ssl(void);

/*
 [`BIO_new_ssl_connect`] behind a buffer. Source: BIO_f_ssl(3).
 */
BIO *BIO_new_buffer_ssl_connect(SSL_CTX *ctx);

/*
 Makes a BIO that is a new connection of `ctx`, a client's or a server's. Returns it, the caller's to free with the
 connection; NULL on failure. Source: BIO_f_ssl(3).
 */
BIO *BIO_new_ssl(SSL_CTX *ctx, int client);

/*
 A client's connection over a connecting socket. Returns the chain, the caller's to free; NULL on failure.
 Source: BIO_f_ssl(3).
 */
BIO *BIO_new_ssl_connect(SSL_CTX *ctx);

/*
 Gives the connection in chain `to` the session of the one in chain `from`. Returns 1, or 0 on failure.
 Source: BIO_f_ssl(3).
 */
int BIO_ssl_copy_session_id(BIO *to, BIO *from);

/*
 Shuts down the connection in a chain. Source: BIO_f_ssl(3).
 */
void BIO_ssl_shutdown(BIO *ssl_bio);

/*
 [`DTLS_method`] for a client.
 */
const SSL_METHOD *DTLS_client_method(void);

/*
 0: no connection is one of DTLS.
 */
size_t DTLS_get_data_mtu(const SSL *_s);

/*
 DTLS, which this library does not speak: `SSL_CTX_new` refuses the method.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *DTLS_method(void);

/*
 [`DTLS_method`] for a server.
 */
const SSL_METHOD *DTLS_server_method(void);

/*
 Accepted without effect: no connection is one of DTLS.
 */
void DTLS_set_timer_cb(SSL *s, DTLS_timer_cb cb);

/*
 [`DTLSv1_2_method`] for a client.
 */
const SSL_METHOD *DTLSv1_2_client_method(void);

/*
 DTLS 1.2, which this library does not speak: `SSL_CTX_new` refuses the method.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *DTLSv1_2_method(void);

/*
 [`DTLSv1_2_method`] for a server.
 */
const SSL_METHOD *DTLSv1_2_server_method(void);

/*
 [`DTLSv1_method`] for a client.
 */
const SSL_METHOD *DTLSv1_client_method(void);

/*
 -1: no connection is one of DTLS.
 */
int DTLSv1_listen(SSL *s, BIO_ADDR *client);

/*
 DTLS 1.0, which this library does not speak: `SSL_CTX_new` refuses the method.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *DTLSv1_method(void);

/*
 [`DTLSv1_method`] for a server.
 */
const SSL_METHOD *DTLSv1_server_method(void);

/*
 OpenSSL's name for the suite the RFCs call `rfc_name`; `(NONE)` if there is none. A constant.
 Source: SSL_CIPHER_get_name(3).
 */
const char *OPENSSL_cipher_name(const char *rfc_name);

/*
 Starts libssl and libcrypto and, unless told not to, reads the configuration file. Returns 1, or 0 after `OPENSSL_cleanup`.
 */
int OPENSSL_init_ssl(uint64_t opts, const OPENSSL_INIT_SETTINGS *settings);

/*
 The list a context has before `SSL_CTX_set_cipher_list`; a constant. Source: SSL_CTX_set_cipher_list(3).
 */
const char *OSSL_default_cipher_list(void);

/*
 The TLS 1.3 suites a context has at first; a constant. Source: SSL_CTX_set_ciphersuites(3).
 */
const char *OSSL_default_ciphersuites(void);

/*
 As [`PEM_read_bio_SSL_SESSION`] from a stream.
 */
SSL_SESSION *PEM_read_SSL_SESSION(FILE *out, SSL_SESSION **x, pem_password_cb *cb, void *u);

/*
 Reads a session from the next block `SSL SESSION PARAMETERS`.

 Stores it in `*x` too, replacing what was there, unless `x` is NULL. The caller frees it; NULL on failure.
 */
SSL_SESSION *PEM_read_bio_SSL_SESSION(BIO *out, SSL_SESSION **x, pem_password_cb *cb, void *u);

/*
 As [`PEM_write_bio_SSL_SESSION`] to a stream.
 */
int PEM_write_SSL_SESSION(FILE *out, const SSL_SESSION *x);

/*
 Writes a session as a block `SSL SESSION PARAMETERS`. Returns 1, 0 on failure.
 */
int PEM_write_bio_SSL_SESSION(BIO *out, const SSL_SESSION *x);

/*
 0: SRP is not there.
 */
int SRP_Calc_A_param(SSL *_s);

/*
 Describes the suite in one line, in `buf` of `size` bytes (at least 128) or, if that is NULL, in memory the caller
 frees with `OPENSSL_free`.

 Returns the text, or NULL if `size` is too small. Source: SSL_CIPHER_get_name(3).
 */
char *SSL_CIPHER_description(const SSL_CIPHER *c, char *buf, int size);

/*
 The suite with the two-byte number at `ptr`; NULL if it is unknown. A constant.
 Source: SSL_CIPHER_get_name(3).
 */
const SSL_CIPHER *SSL_CIPHER_find(SSL *_ssl, const unsigned char *ptr);

/*
 The NID of the suite's authentication. Source: SSL_CIPHER_get_name(3).
 */
int SSL_CIPHER_get_auth_nid(const SSL_CIPHER *c);

/*
 Secret bits of the suite's cipher; `alg_bits`, unless NULL, gets the bits its algorithm works with. 0 for NULL.
 Source: SSL_CIPHER_get_name(3).
 */
int SSL_CIPHER_get_bits(const SSL_CIPHER *c, int *alg_bits);

/*
 The NID of the suite's cipher; `NID_undef` if it has none. Source: SSL_CIPHER_get_name(3).
 */
int SSL_CIPHER_get_cipher_nid(const SSL_CIPHER *c);

/*
 The NID of the suite's MAC digest; `NID_undef` for an AEAD. Source: SSL_CIPHER_get_name(3).
 */
int SSL_CIPHER_get_digest_nid(const SSL_CIPHER *c);

/*
 The digest of the suite's handshake, a constant; NULL if there is none. Source: SSL_CIPHER_get_name(3).
 */
const EVP_MD *SSL_CIPHER_get_handshake_digest(const SSL_CIPHER *c);

/*
 The suite's number with OpenSSL's prefix 0x0300. Source: SSL_CIPHER_get_name(3).
 */
uint32_t SSL_CIPHER_get_id(const SSL_CIPHER *c);

/*
 The NID of the suite's key exchange. Source: SSL_CIPHER_get_name(3).
 */
int SSL_CIPHER_get_kx_nid(const SSL_CIPHER *c);

/*
 The suite's name in OpenSSL; `(NONE)` for NULL. A constant. Source: SSL_CIPHER_get_name(3).
 */
const char *SSL_CIPHER_get_name(const SSL_CIPHER *c);

/*
 The suite's number as it stands on the wire. Source: SSL_CIPHER_get_name(3).
 */
uint16_t SSL_CIPHER_get_protocol_id(const SSL_CIPHER *c);

/*
 The lowest version the suite belongs to, as text; `(NONE)` for NULL. Source: SSL_CIPHER_get_name(3).
 */
const char *SSL_CIPHER_get_version(const SSL_CIPHER *c);

/*
 1 if the suite's cipher authenticates as well, else 0. Source: SSL_CIPHER_get_name(3).
 */
int SSL_CIPHER_is_aead(const SSL_CIPHER *c);

/*
 The suite's name in the RFCs; NULL if it has none, `(NONE)` for NULL. A constant.
 Source: SSL_CIPHER_get_name(3).
 */
const char *SSL_CIPHER_standard_name(const SSL_CIPHER *c);

/*
 1, which means failure here: there is no compression.
 */
int SSL_COMP_add_compression_method(int id, COMP_METHOD *cm);

/*
 NULL: there is no compression.
 */
const char *SSL_COMP_get0_name(const SSL_COMP *comp);

/*
 The stack of methods, which is empty and stays the library's.
 */
STACK_OF(SSL_COMP) *SSL_COMP_get_compression_methods(void);

/*
 -1: there is no compression.
 */
int SSL_COMP_get_id(const SSL_COMP *comp);

/*
 NULL: there is no compression.
 */
const char *SSL_COMP_get_name(const COMP_METHOD *comp);

/*
 Replaces the stack of methods, which nothing uses. Returns the one before.
 */
STACK_OF(SSL_COMP) *SSL_COMP_set0_compression_methods(STACK_OF(SSL_COMP) *meths);

/*
 Clears `SSL_CONF_FLAG_*` bits. Returns those then in force. Source: SSL_CONF_CTX_set_flags(3).
 */
unsigned int SSL_CONF_CTX_clear_flags(SSL_CONF_CTX *cctx, unsigned int flags);

/*
 Finishes: loads keys that are still missing and sets the names of authorities. Returns 1, or 0 on failure.
 Source: SSL_CONF_cmd(3).
 */
int SSL_CONF_CTX_finish(SSL_CONF_CTX *cctx);

/*
 Frees a configuration. NULL is fine. Source: SSL_CONF_CTX_new(3).
 */
void SSL_CONF_CTX_free(SSL_CONF_CTX *cctx);

/*
 Makes a configuration; the caller frees it with `SSL_CONF_CTX_free`. Source: SSL_CONF_CTX_new(3).
 */
SSL_CONF_CTX *SSL_CONF_CTX_new(void);

/*
 Sets what command names must begin with; NULL for nothing (on command lines: a hyphen). Returns 1.
 Source: SSL_CONF_CTX_set1_prefix(3).
 */
int SSL_CONF_CTX_set1_prefix(SSL_CONF_CTX *cctx, const char *pre);

/*
 Sets `SSL_CONF_FLAG_*` bits. Returns those then in force. Source: SSL_CONF_CTX_set_flags(3).
 */
unsigned int SSL_CONF_CTX_set_flags(SSL_CONF_CTX *cctx, unsigned int flags);

/*
 Sets the connection to configure; NULL for none. Source: SSL_CONF_CTX_set_ssl_ctx(3).
 */
void SSL_CONF_CTX_set_ssl(SSL_CONF_CTX *cctx, SSL *ssl);

/*
 Sets the context to configure; NULL for none. Source: SSL_CONF_CTX_set_ssl_ctx(3).
 */
void SSL_CONF_CTX_set_ssl_ctx(SSL_CONF_CTX *cctx, SSL_CTX *ctx);

/*
 Runs a command. Returns how many words it took: 1 for a switch, 2 with a value; 0 for a bad value, -2 for an unknown
 command, -3 for a missing value. Source: SSL_CONF_cmd(3).
 */
int SSL_CONF_cmd(SSL_CONF_CTX *cctx, const char *cmd, const char *value);

/*
 Runs the command at the front of a command line and moves it on. Returns how many words it took, 0 if the front is
 no command, negative for a failure. Source: SSL_CONF_cmd_argv(3).
 */
int SSL_CONF_cmd_argv(SSL_CONF_CTX *cctx, int *pargc, char ***pargv);

/*
 What a command's value is (`SSL_CONF_TYPE_*`); `SSL_CONF_TYPE_UNKNOWN` for an unknown command.
 Source: SSL_CONF_cmd(3).
 */
int SSL_CONF_cmd_value_type(SSL_CONF_CTX *cctx, const char *cmd);

/*
 1: there is nothing to free.
 */
int SSL_CTX_SRP_CTX_free(SSL_CTX *_ctx);

/*
 1: there is nothing to begin with.
 */
int SSL_CTX_SRP_CTX_init(SSL_CTX *_ctx);

/*
 Adds a certificate's subject to the names a context sends its peers. Returns 1, or 0 on failure.
 Source: SSL_CTX_set0_CA_list(3).
 */
int SSL_CTX_add1_to_CA_list(SSL_CTX *ctx, const X509 *x);

/*
 Adds a certificate's subject to the names a server sends its clients. Returns 1, or 0 on failure.
 Source: SSL_CTX_set0_CA_list(3).
 */
int SSL_CTX_add_client_CA(SSL_CTX *ctx, X509 *x);

/*
 Adds an extension to a client's hello in TLS 1.2: `add_cb` fills it (NULL: empty), `free_cb` frees what that gave,
 `parse_cb` looks at the server's answer.

 Returns 1, or 0 if there is one of that type or the library has it itself. Source: SSL_extension_supported(3).
 */
int SSL_CTX_add_client_custom_ext(SSL_CTX *ctx, unsigned int ext_type, custom_ext_add_cb add_cb,
    custom_ext_free_cb free_cb, void *add_arg, custom_ext_parse_cb parse_cb, void *parse_arg);

/*
 Adds an extension to the messages that `context` names (`SSL_EXT_*`), for both sides: `add_cb` fills it (NULL: empty in
 a ClientHello, else none), `free_cb` frees what that gave, `parse_cb` looks at the peer's.

 Connections copy it when they are made. Returns 1, or 0 if there is one of that type, the library has it itself, or
 there is a `free_cb` and no `add_cb`. Source: SSL_extension_supported(3).
 */
int SSL_CTX_add_custom_ext(SSL_CTX *ctx, unsigned int ext_type, unsigned int context,
    SSL_custom_ext_add_cb_ex add_cb, SSL_custom_ext_free_cb_ex free_cb, void *add_arg,
    SSL_custom_ext_parse_cb_ex parse_cb, void *parse_arg);

/*
 Answers a client's extension in TLS 1.2: `parse_cb` looks at it, `add_cb` fills the answer (NULL: an empty one).

 Returns 1, or 0 if there is one of that type or the library has it itself. Source: SSL_extension_supported(3).
 */
int SSL_CTX_add_server_custom_ext(SSL_CTX *ctx, unsigned int ext_type, custom_ext_add_cb add_cb,
    custom_ext_free_cb free_cb, void *add_arg, custom_ext_parse_cb parse_cb, void *parse_arg);

/*
 Adds a session to the context's cache, which takes a reference of its own.

 Returns 1, or 0 if it is there already. Source: SSL_CTX_add_session(3).
 */
int SSL_CTX_add_session(SSL_CTX *ctx, SSL_SESSION *session);

/*
 Sets the callback of a macro on a context. Returns 1, or 0 for an unknown command. Source: SSL_CTX_ctrl(3).
 */
long SSL_CTX_callback_ctrl(SSL_CTX *, int, void (*)(void));

/*
 Whether the current certificate and key of a context belong together: 1, or 0 with the reason.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_check_private_key(const SSL_CTX *ctx);

/*
 Removes `SSL_OP_*` bits from a context. Returns the bits then in force. Source: SSL_CTX_set_options(3).
 */
uint64_t SSL_CTX_clear_options(SSL_CTX *ctx, uint64_t op);

/*
 Runs the commands that the configuration file has for this name. Returns 1, or 0 if there is no such name or a command
 failed. Source: SSL_CTX_config(3).
 */
int SSL_CTX_config(SSL_CTX *ctx, const char *name);

/*
 Whether the context's clients ask for timestamps: 1 or 0. Source: SSL_CTX_set_ct_validation_callback(3).
 */
int SSL_CTX_ct_is_enabled(const SSL_CTX *ctx);

/*
 Runs the command of a macro on a context. What it takes and returns is the macro's; 0 for an unknown command.

 Without a context the signature algorithm lists are only checked. Source: SSL_CTX_ctrl(3).
 */
long SSL_CTX_ctrl(SSL_CTX *ctx, int cmd, long larg, void *parg);

/*
 Clears flags for new connections. Returns the earlier ones.
 */
unsigned long SSL_CTX_dane_clear_flags(SSL_CTX *ctx, unsigned long flags);

/*
 Enables DANE for a context's connections. Returns 1.
 */
int SSL_CTX_dane_enable(SSL_CTX *ctx);

/*
 Sets the digest of a matching type and its rank, or disables the type (NULL). Returns 1; 0 for the type 0, which
 has none.
 */
int SSL_CTX_dane_mtype_set(SSL_CTX *ctx, const EVP_MD *md, uint8_t mtype, uint8_t ord);

/*
 Sets flags (`DANE_FLAG_NO_DANE_EE_NAMECHECKS`) for new connections. Returns the earlier ones.
 */
unsigned long SSL_CTX_dane_set_flags(SSL_CTX *ctx, unsigned long flags);

/*
 Has the context's clients ask for timestamps: `SSL_CT_VALIDATION_STRICT` demands a valid one, `_PERMISSIVE` none.

 Returns 1, or 0 on failure. Source: SSL_CTX_set_ct_validation_callback(3).
 */
int SSL_CTX_enable_ct(SSL_CTX *ctx, int validation_mode);

/*
 Drops the sessions whose time is over at `tm` (seconds since 1970), or all if it is 0.
 Source: SSL_CTX_flush_sessions(3).
 */
void SSL_CTX_flush_sessions(SSL_CTX *ctx, long tm);

/*
 Gives a reference up; the last one frees the context. NULL is fine. Source: SSL_CTX_free(3).
 */
void SSL_CTX_free(SSL_CTX *ctx);

/*
 The names a context's connections send their peers. The list stays the context's.
 Source: SSL_CTX_set0_CA_list(3).
 */
const STACK_OF(X509_NAME) *SSL_CTX_get0_CA_list(const SSL_CTX *ctx);

/*
 The current certificate of a context, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
 */
X509 *SSL_CTX_get0_certificate(const SSL_CTX *ctx);

/*
 The store of logs, which the context keeps. Source: SSL_CTX_set0_ctlog_store(3).
 */
const CTLOG_STORE *SSL_CTX_get0_ctlog_store(const SSL_CTX *ctx);

/*
 The verification parameters of a context, which stay its, to be changed. Source: SSL_CTX_get0_param(3).
 */
X509_VERIFY_PARAM *SSL_CTX_get0_param(SSL_CTX *ctx);

/*
 The current key of a context, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
 */
EVP_PKEY *SSL_CTX_get0_privatekey(const SSL_CTX *ctx);

/*
 The last argument of the security callback of a context. Source: SSL_CTX_set_security_level(3).
 */
void *SSL_CTX_get0_security_ex_data(const SSL_CTX *ctx);

/*
 The store of a context, which stays its. Certificates added later count for its connections, too.
 Source: SSL_CTX_set_cert_store(3).
 */
X509_STORE *SSL_CTX_get_cert_store(const SSL_CTX *ctx);

/*
 The suites of a context, most preferred first; NULL for NULL.

 The stack stays the context's and lives until its lists change. Source: SSL_get_ciphers(3).
 */
STACK_OF(SSL_CIPHER) *SSL_CTX_get_ciphers(const SSL_CTX *ctx);

/*
 The names a context's servers send their clients. The list stays the context's.
 Source: SSL_CTX_set0_CA_list(3).
 */
STACK_OF(X509_NAME) *SSL_CTX_get_client_CA_list(const SSL_CTX *s);

/*
 The callback of [`SSL_CTX_set_client_cert_cb`].
 */
int (*SSL_CTX_get_client_cert_cb(SSL_CTX *ctx))(SSL *ssl, X509 **x509, EVP_PKEY **pkey);

/*
 A context's password callback; NULL if none is set. Source: SSL_CTX_set_default_passwd_cb(3).
 */
pem_password_cb *SSL_CTX_get_default_passwd_cb(SSL_CTX *ctx);

/*
 The last argument of a context's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
 */
void *SSL_CTX_get_default_passwd_cb_userdata(SSL_CTX *ctx);

/*
 What is stored under `idx` on a context; NULL if nothing is. Source: BIO_get_ex_data(3).
 */
void *SSL_CTX_get_ex_data(const SSL_CTX *ssl, int idx);

/*
 The info callback of a context; NULL if none is set. Source: SSL_CTX_set_info_callback(3).
 */
void (*SSL_CTX_get_info_callback(SSL_CTX *ctx))(const SSL *ssl, int type, int val);

/*
 The key-log callback; NULL if none is set. Source: SSL_CTX_set_keylog_callback(3).
 */
SSL_CTX_keylog_cb_func SSL_CTX_get_keylog_callback(const SSL_CTX *ctx);

/*
 What [`SSL_CTX_set_max_early_data`] set.
 */
uint32_t SSL_CTX_get_max_early_data(const SSL_CTX *ctx);

/*
 How many TLS 1.3 tickets a server sends. Source: SSL_CTX_set_num_tickets(3).
 */
size_t SSL_CTX_get_num_tickets(const SSL_CTX *ctx);

/*
 The `SSL_OP_*` bits in force on a context. Source: SSL_CTX_set_options(3).
 */
uint64_t SSL_CTX_get_options(const SSL_CTX *ctx);

/*
 Whether shutdown sends and awaits nothing: 1 or 0. Source: SSL_CTX_set_quiet_shutdown(3).
 */
int SSL_CTX_get_quiet_shutdown(const SSL_CTX *ctx);

/*
 The argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
 */
void *SSL_CTX_get_record_padding_callback_arg(const SSL_CTX *ctx);

/*
 What [`SSL_CTX_set_recv_max_early_data`] set.
 */
uint32_t SSL_CTX_get_recv_max_early_data(const SSL_CTX *ctx);

/*
 The security callback of a context; the library's own while the program set none.
 Source: SSL_CTX_set_security_level(3).
 */
int (*SSL_CTX_get_security_callback(const SSL_CTX *ctx))(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid,
    void *other, void *ex);

/*
 The security level of a context. Source: SSL_CTX_set_security_level(3).
 */
int SSL_CTX_get_security_level(const SSL_CTX *ctx);

/*
 The method of a context; a constant. Source: SSL_CTX_set_ssl_version(3).
 */
const SSL_METHOD *SSL_CTX_get_ssl_method(const SSL_CTX *ctx);

/*
 How long a context's new sessions last, in seconds; 0 for NULL. Source: SSL_CTX_set_timeout(3).
 */
long SSL_CTX_get_timeout(const SSL_CTX *ctx);

/*
 The verification callback of a context; NULL if none is set. Source: SSL_CTX_get_verify_mode(3).
 */
SSL_verify_cb SSL_CTX_get_verify_callback(const SSL_CTX *ctx);

/*
 The limit of `SSL_CTX_set_verify_depth`; -1 if none is set. Source: SSL_CTX_get_verify_mode(3).
 */
int SSL_CTX_get_verify_depth(const SSL_CTX *ctx);

/*
 The verification mode in force on a context. Source: SSL_CTX_get_verify_mode(3).
 */
int SSL_CTX_get_verify_mode(const SSL_CTX *ctx);

/*
 Whether an extension of this type was added for clients: 1 or 0. Source: SSL_extension_supported(3).
 */
int SSL_CTX_has_client_custom_ext(const SSL_CTX *ctx, unsigned int ext_type);

/*
 Loads anchors from memory: `sz` bytes that hold PEM certificates, or one in DER (`SSL_FILETYPE_ASN1`). wolfSSL's
 function. Returns 1, or 0 if none can be read.
 */
int SSL_CTX_load_verify_buffer(SSL_CTX *ctx, const unsigned char *in_, long sz, int format);

/*
 Makes the certificates of a directory anchors: looked up by the hash of a name when needed. Returns 1, also if the
 directory does not exist, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_load_verify_dir(SSL_CTX *ctx, const char *CApath);

/*
 Loads the anchors of a PEM file. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_load_verify_file(SSL_CTX *ctx, const char *CAfile);

/*
 Loads the anchors of a PEM file, a directory, or both. A client context then verifies servers unless the program
 says otherwise. Returns 1; 0 on failure or if both are NULL. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_load_verify_locations(SSL_CTX *ctx, const char *CAfile, const char *CApath);

/*
 Loads anchors from what a URI names. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_load_verify_store(SSL_CTX *ctx, const char *CAstore);

/*
 Makes a context for connections of `method`.

 Returns it with one reference, the caller's to free with `SSL_CTX_free`; NULL on failure: without a method
 (`SSL_R_NULL_SSL_METHOD_PASSED`) or for one of the DTLS family (`SSL_R_UNSUPPORTED_PROTOCOL`).
 Source: SSL_CTX_new(3).
 */
SSL_CTX *SSL_CTX_new(const SSL_METHOD *meth);

/*
 [`SSL_CTX_new`] with a library context and a property query; there is only the default provider, so both are
 ignored. Source: SSL_CTX_new(3).
 */
SSL_CTX *SSL_CTX_new_ex(OSSL_LIB_CTX *libctx, const char *propq, const SSL_METHOD *meth);

/*
 Takes a session out of the context's cache; it cannot be resumed any more.

 Returns 1, or 0 if it was not there. Source: SSL_CTX_add_session(3).
 */
int SSL_CTX_remove_session(SSL_CTX *ctx, SSL_SESSION *session);

/*
 The callback of [`SSL_CTX_sess_set_get_cb`].
 */
SSL_SESSION *(*SSL_CTX_sess_get_get_cb(SSL_CTX *ctx))(struct ssl_st *ssl, const unsigned char *data, int len,
    int *copy);

/*
 The callback of [`SSL_CTX_sess_set_new_cb`].
 */
int (*SSL_CTX_sess_get_new_cb(SSL_CTX *ctx))(struct ssl_st *ssl, SSL_SESSION *sess);

/*
 The callback of [`SSL_CTX_sess_set_remove_cb`].
 */
void (*SSL_CTX_sess_get_remove_cb(SSL_CTX *ctx))(struct ssl_ctx_st *ctx, SSL_SESSION *sess);

/*
 Sets the callback asked for sessions the cache does not have. Source: SSL_CTX_sess_set_get_cb(3).
 */
void SSL_CTX_sess_set_get_cb(SSL_CTX *ctx, SSL_SESSION *(*get_session_cb)(struct ssl_st *ssl,
    const unsigned char *data, int len, int *copy));

/*
 Sets the callback told of new sessions; it answers 1 if it keeps the reference it gets.
 Source: SSL_CTX_sess_set_new_cb(3).
 */
void SSL_CTX_sess_set_new_cb(SSL_CTX *ctx, int (*new_session_cb)(struct ssl_st *ssl, SSL_SESSION *sess));

/*
 Sets the callback told of sessions that leave the cache. Source: SSL_CTX_sess_set_remove_cb(3).
 */
void SSL_CTX_sess_set_remove_cb(SSL_CTX *ctx, void (*remove_session_cb)(struct ssl_ctx_st *ctx, SSL_SESSION *sess));

/*
 The sessions of the context's cache, as a table that stays the context's and shows it as it is at any time.

 Programs may count, visit and look for sessions in it, and change it by `SSL_CTX_add_session` and its kin alone.
 Source: SSL_CTX_sessions(3).
 */
LHASH_OF(SSL_SESSION) *SSL_CTX_sessions(SSL_CTX *ctx);

/*
 Sets the names a context sends its peers, taking the list over. Source: SSL_CTX_set0_CA_list(3).
 */
void SSL_CTX_set0_CA_list(SSL_CTX *ctx, STACK_OF(X509_NAME) *name_list);

/*
 Gives the context a store of logs; NULL none. Source: SSL_CTX_set0_ctlog_store(3).
 */
void SSL_CTX_set0_ctlog_store(SSL_CTX *ctx, CTLOG_STORE *logs);

/*
 Sets the last argument of the security callback of a context. Source: SSL_CTX_set_security_level(3).
 */
void SSL_CTX_set0_security_ex_data(SSL_CTX *ctx, void *ex);

/*
 Takes the parameters over and drops them: no suite needs them. Returns 1, or 0 for NULL.
 */
int SSL_CTX_set0_tmp_dh_pkey(SSL_CTX *_ctx, EVP_PKEY *dhpkey);

/*
 Replaces the store of a context, taking a reference of its own. Source: SSL_CTX_set_cert_store(3).
 */
void SSL_CTX_set1_cert_store(SSL_CTX *ctx, X509_STORE *store);

/*
 Copies what is set in `vpm` to the verification parameters of a context. Returns 1, or 0 on failure.
 Source: SSL_CTX_get0_param(3).
 */
int SSL_CTX_set1_param(SSL_CTX *ctx, X509_VERIFY_PARAM *vpm);

/*
 Sets the callback that a server asks whether it takes the early data of a session it takes up (an answer other than
 0); otherwise the data are dropped. Source: SSL_read_early_data(3).
 */
void SSL_CTX_set_allow_early_data_cb(SSL_CTX *ctx, SSL_allow_early_data_cb_fn cb, void *arg);

/*
 Sets the protocols a client offers, most preferred first.

 `protos` points to `protos_len` bytes, each name preceded by its length in one byte; they are copied.

 Returns 0 on success and 1 on failure: the reverse of the library's habit; nothing is queued.
 NULL or no bytes clear the list. On failure the earlier list stays in force.
 Source: SSL_CTX_set_alpn_select_cb(3).
 */
int SSL_CTX_set_alpn_protos(SSL_CTX *ctx, const unsigned char *protos, unsigned int protos_len);

/*
 Sets what a server calls to choose among the protocols a client offers; NULL chooses none.

 Looked up in the connection's context when it is needed. Source: SSL_CTX_set_alpn_select_cb(3).
 */
void SSL_CTX_set_alpn_select_cb(SSL_CTX *ctx, SSL_CTX_alpn_select_cb_func cb, void *arg);

/*
 1: accepted, and never called.
 */
int SSL_CTX_set_async_callback(SSL_CTX *ctx, SSL_async_callback_fn callback);

/*
 1: accepted, and never used.
 */
int SSL_CTX_set_async_callback_arg(SSL_CTX *_ctx, void *_arg);

/*
 Asks for TLS 1.3 records padded to a multiple of `block_size`, at most 16384.
 Returns 1, or 0 for a larger size. Source: SSL_CTX_set_record_padding_callback(3).
 */
int SSL_CTX_set_block_padding(SSL_CTX *ctx, size_t block_size);

/*
 Sets the callback that may change a connection's certificates as soon as it is known what the peer wants. It
 answers 1 to go on, 0 to end the handshake, -1 to suspend it. Source: SSL_CTX_set_cert_cb(3).
 */
void SSL_CTX_set_cert_cb(SSL_CTX *c, int (*cb)(SSL *ssl, void *arg), void *arg);

/*
 Replaces the store of a context, taking the caller's reference over. Source: SSL_CTX_set_cert_store(3).
 */
void SSL_CTX_set_cert_store(SSL_CTX *ctx, X509_STORE *store);

/*
 Replaces the whole verification by the program's own; NULL for the library's. Looked up in the context when it is
 needed. Source: SSL_CTX_set_cert_verify_callback(3).
 */
void SSL_CTX_set_cert_verify_callback(SSL_CTX *ctx, int (*cb)(X509_STORE_CTX *, void *), void *arg);

/*
 Sets the cipher suites of a context below TLS 1.3, in ciphers(1)'s grammar.

 Returns 1; 0 if no suite is left (`SSL_R_NO_CIPHER_MATCH`, and the old list is gone) or the grammar is violated
 (`SSL_R_INVALID_COMMAND`). Only suites with ECDHE or a pre-shared key, and with AES-GCM, AES-CCM or
 ChaCha20-Poly1305, are ever enabled; the names of the others are known and select nothing. Source: SSL_CTX_set_cipher_list(3).
 */
int SSL_CTX_set_cipher_list(SSL_CTX *ctx, const char *str);

/*
 Sets the TLS 1.3 suites of a context: names joined by colons; an empty string for none.

 Returns 1, or 0 if no name is known (`SSL_R_NO_CIPHER_MATCH`). Source: SSL_CTX_set_ciphersuites(3).
 */
int SSL_CTX_set_ciphersuites(SSL_CTX *ctx, const char *str);

/*
 Sets the names a server sends its clients, taking the list over; they come before those of
 `SSL_CTX_set0_CA_list`. Source: SSL_CTX_set0_CA_list(3).
 */
void SSL_CTX_set_client_CA_list(SSL_CTX *ctx, STACK_OF(X509_NAME) *name_list);

/*
 Sets the callback that finds a client's certificate and key when a server asks and none is loaded.
 Source: SSL_CTX_set_client_cert_cb(3).
 */
void SSL_CTX_set_client_cert_cb(SSL_CTX *ctx, int (*client_cert_cb)(SSL *ssl, X509 **x509, EVP_PKEY **pkey));

/*
 0: there are no engines.
 */
int SSL_CTX_set_client_cert_engine(SSL_CTX *ctx, ENGINE *e);

/*
 Sets what a server calls first for each ClientHello. Looked up in the context when it is needed.
 Source: SSL_CTX_set_client_hello_cb(3).
 */
void SSL_CTX_set_client_hello_cb(SSL_CTX *c, SSL_client_hello_cb_fn cb, void *arg);

/*
 Accepted without effect: these cookies are DTLS's.
 */
void SSL_CTX_set_cookie_generate_cb(SSL_CTX *ctx, int (*app_gen_cookie_cb)(SSL *ssl, unsigned char *cookie,
    unsigned int *cookie_len));

/*
 Accepted without effect: these cookies are DTLS's.
 */
void SSL_CTX_set_cookie_verify_cb(SSL_CTX *ctx, int (*app_verify_cookie_cb)(SSL *ssl, const unsigned char *cookie,
    unsigned int cookie_len));

/*
 Has the context's clients ask for timestamps, which `callback` judges; NULL has them ask no more.

 Returns 1, or 0 if the program reads that extension itself. Source: SSL_CTX_set_ct_validation_callback(3).
 */
int SSL_CTX_set_ct_validation_callback(SSL_CTX *ctx, ssl_ct_validation_cb callback, void *arg);

/*
 Adds the logs that a file lists. Returns 1, or 0 on failure. Source: SSL_CTX_set_ctlog_list_file(3).
 */
int SSL_CTX_set_ctlog_list_file(SSL_CTX *ctx, const char *path);

/*
 Adds the logs that the usual file lists. Returns 1, or 0 on failure. Source: SSL_CTX_set_ctlog_list_file(3).
 */
int SSL_CTX_set_default_ctlog_list_file(SSL_CTX *ctx);

/*
 Sets what a context asks for the password of an encrypted key.
 Source: SSL_CTX_set_default_passwd_cb(3).
 */
void SSL_CTX_set_default_passwd_cb(SSL_CTX *ctx, pem_password_cb *cb);

/*
 Sets the last argument of a context's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
 */
void SSL_CTX_set_default_passwd_cb_userdata(SSL_CTX *ctx, void *u);

/*
 Sets the size of a context's read buffers, in bytes, under read-ahead; less than a record takes is not heeded.
 Source: SSL_CTX_set_split_send_fragment(3).
 */
void SSL_CTX_set_default_read_buffer_len(SSL_CTX *ctx, size_t len);

/*
 Adds the default directory of anchors. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_set_default_verify_dir(SSL_CTX *ctx);

/*
 Adds the default file of anchors. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_set_default_verify_file(SSL_CTX *ctx);

/*
 Adds the system's anchors: `SSL_CERT_FILE` and `SSL_CERT_DIR`, or the places OpenSSL was built with. Clients do not
 verify servers by this alone. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_set_default_verify_paths(SSL_CTX *ctx);

/*
 Adds the default store of anchors, of which there is none. Returns 1. Source: SSL_CTX_load_verify_locations(3).
 */
int SSL_CTX_set_default_verify_store(SSL_CTX *ctx);

/*
 Stores `data` under `idx` on a context. Returns 1, or 0 on failure. Source: BIO_get_ex_data(3).
 */
int SSL_CTX_set_ex_data(SSL_CTX *ssl, int idx, void *data);

/*
 Sets the callback that makes the ids of a server's new sessions: those of TLS 1.2 without tickets, and of each TLS 1.3
 ticket. It answers 0 if it cannot, which ends the handshake, as does an id that is in the cache. Connections made
 from now on take it over. Returns 1. Source: SSL_CTX_set_generate_session_id(3).
 */
int SSL_CTX_set_generate_session_id(SSL_CTX *ctx, GEN_SESSION_CB cb);

/*
 Sets what is told of each step of a context's handshakes and of alerts; NULL for nothing.
 Source: SSL_CTX_set_info_callback(3).
 */
void SSL_CTX_set_info_callback(SSL_CTX *ctx, void (*cb)(const SSL *ssl, int type, int val));

/*
 Sets what gets the secrets of connections, a line each in NSS's format; NULL for nothing.
 Source: SSL_CTX_set_keylog_callback(3).
 */
void SSL_CTX_set_keylog_callback(SSL_CTX *ctx, SSL_CTX_keylog_cb_func cb);

/*
 Sets how much early data a server allows, in bytes; 0, the default, is none. Returns 1.
 Source: SSL_CTX_set_max_early_data(3).
 */
int SSL_CTX_set_max_early_data(SSL_CTX *ctx, uint32_t max_early_data);

/*
 Sets what is shown the messages of a context: records' headers, handshake messages, alerts; NULL for nothing.
 Source: SSL_CTX_set_msg_callback(3).
 */
void SSL_CTX_set_msg_callback(SSL_CTX *ctx, void (*cb)(int write_p, int version, int content_type, const void *buf,
    size_t len, SSL *ssl, void *arg));

/*
 Accepted without effect: the extension is never sent.
 */
void SSL_CTX_set_next_proto_select_cb(SSL_CTX *s, SSL_CTX_npn_select_cb_func cb, void *arg);

/*
 Accepted without effect: the extension is never sent.
 */
void SSL_CTX_set_next_protos_advertised_cb(SSL_CTX *s, SSL_CTX_npn_advertised_cb_func cb, void *arg);

/*
 Sets the callback that a server asks in a full handshake whether its session must not be resumed (an answer other
 than 0). Its second argument tells whether the suite has forward secrecy: 1 in TLS 1.2; TLS 1.3's suites do not say.
 Source: SSL_CTX_set_session_cache_mode(3).
 */
void SSL_CTX_set_not_resumable_session_callback(SSL_CTX *ctx, int (*cb)(SSL *ssl, int is_forward_secure));

/*
 Sets how many TLS 1.3 tickets a server sends after a full handshake. Returns 1.
 Source: SSL_CTX_set_num_tickets(3).
 */
int SSL_CTX_set_num_tickets(SSL_CTX *ctx, size_t num_tickets);

/*
 Adds `SSL_OP_*` bits to a context. Returns the bits then in force; 0 for NULL. Source: SSL_CTX_set_options(3).
 */
uint64_t SSL_CTX_set_options(SSL_CTX *ctx, uint64_t op);

/*
 Whether a context's clients offer to show a certificate after the handshake: not 0 for yes.
 Source: SSL_CTX_set_post_handshake_auth(3).
 */
void SSL_CTX_set_post_handshake_auth(SSL_CTX *ctx, int val);

/*
 Sets what gives a client's key and its identity, for connections to come; NULL for nothing.

 With it the client offers TLS 1.2's suites with pre-shared keys. The callback hears the server's hint or NULL, writes
 the identity and a zero into `max_identity_len + 1` bytes and the key into `max_psk_len`, and returns the key's length,
 0 for none. In TLS 1.3 the key is used with SHA-256, the hint is NULL, and no early data goes out with it;
 `SSL_CTX_set_psk_use_session_callback` comes first.
 */
void SSL_CTX_set_psk_client_callback(SSL_CTX *ctx, SSL_psk_client_cb_func cb);

/*
 Sets what finds a server's key, as a session, by its identity, for connections to come; NULL for nothing.

 The session says key, suite and version (TLS 1.3), and how much early data goes with it. The callback returns 1, with
 no session if it has no such key, or 0 to end the handshake.
 */
void SSL_CTX_set_psk_find_session_callback(SSL_CTX *ctx, SSL_psk_find_session_cb_func cb);

/*
 Sets what finds a server's key by its identity, for connections to come; NULL for nothing.

 With it the server takes TLS 1.2's suites with pre-shared keys, for which it needs no certificate. The callback writes
 the key into `max_psk_len` bytes and returns its length, 0 for none. In TLS 1.3 the key is used with SHA-256;
 `SSL_CTX_set_psk_find_session_callback` comes first.
 */
void SSL_CTX_set_psk_server_callback(SSL_CTX *ctx, SSL_psk_server_cb_func cb);

/*
 Sets what gives a client's key, as a session, and its identity, for connections to come; NULL for nothing.

 It is called for each ClientHello; for a second one `md` is the hash that the key must have. The callback returns 1,
 with no session if it has no key, or 0 to end the handshake.
 */
void SSL_CTX_set_psk_use_session_callback(SSL_CTX *ctx, SSL_psk_use_session_cb_func cb);

/*
 Sets the purpose (`X509_PURPOSE_*`) that peers' certificates must serve. Returns 1, or 0 for an unknown one.
 */
int SSL_CTX_set_purpose(SSL_CTX *ctx, int purpose);

/*
 Lets shutdown send and await nothing (1), or do it properly (0). Source: SSL_CTX_set_quiet_shutdown(3).
 */
void SSL_CTX_set_quiet_shutdown(SSL_CTX *ctx, int mode);

/*
 Sets what decides how much padding a TLS 1.3 record gets.
 Source: SSL_CTX_set_record_padding_callback(3).
 */
void SSL_CTX_set_record_padding_callback(SSL_CTX *ctx, size_t (*cb)(SSL *ssl, int type, size_t len, void *arg));

/*
 Sets the argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
 */
void SSL_CTX_set_record_padding_callback_arg(SSL_CTX *ctx, void *arg);

/*
 Sets how much early data a server takes in, accepted or not. Returns 1. Source: SSL_CTX_set_max_early_data(3).
 */
int SSL_CTX_set_recv_max_early_data(SSL_CTX *ctx, uint32_t recv_max_early_data);

/*
 Sets what judges the ciphers, groups, signature algorithms, versions, tickets, keys and certificates of a context in
 place of the level.
 Source: SSL_CTX_set_security_level(3).
 */
void SSL_CTX_set_security_callback(SSL_CTX *ctx, int (*cb)(const SSL *s, const SSL_CTX *ctx, int op, int bits,
    int nid, void *other, void *ex));

/*
 Sets the security level of a context, 0 to 5. Source: SSL_CTX_set_security_level(3).
 */
void SSL_CTX_set_security_level(SSL_CTX *ctx, int level);

/*
 Sets what sessions of this context are marked with (at most 32 bytes): only a server with the same mark resumes
 them. Returns 1, or 0 with a reason queued. Source: SSL_CTX_set_session_id_context(3).
 */
int SSL_CTX_set_session_id_context(SSL_CTX *ctx, const unsigned char *sid_ctx, unsigned int sid_ctx_len);

/*
 Sets what a server calls before it makes a ticket (`gen_cb`, which may set the session's bytes by
 `SSL_SESSION_set1_ticket_appdata`) and when a client's ticket came in (`dec_cb`, which decides what becomes of it).
 Either may be NULL. Returns 1. Source: SSL_CTX_set_session_ticket_cb(3).
 */
int SSL_CTX_set_session_ticket_cb(SSL_CTX *ctx, SSL_CTX_generate_session_ticket_fn gen_cb,
    SSL_CTX_decrypt_session_ticket_fn dec_cb, void *arg);

/*
 0: SRP is not there.
 */
int SSL_CTX_set_srp_cb_arg(SSL_CTX *_ctx, void *_arg);

/*
 0: SRP is not there.
 */
int SSL_CTX_set_srp_client_pwd_callback(SSL_CTX *ctx, char *(*cb)(SSL *, void *));

/*
 0: SRP is not there.
 */
int SSL_CTX_set_srp_password(SSL_CTX *_ctx, char *_password);

/*
 0: SRP is not there.
 */
int SSL_CTX_set_srp_strength(SSL_CTX *_ctx, int _strength);

/*
 0: SRP is not there.
 */
int SSL_CTX_set_srp_username(SSL_CTX *_ctx, char *_name);

/*
 0: SRP is not there.
 */
int SSL_CTX_set_srp_username_callback(SSL_CTX *ctx, int (*cb)(SSL *, int *, void *));

/*
 0: SRP is not there.
 */
int SSL_CTX_set_srp_verify_param_callback(SSL_CTX *ctx, int (*cb)(SSL *, void *));

/*
 Changes the method of a context for connections to come and resets its cipher lists to the defaults.

 Returns 1, or 0 for a method that cannot serve. Source: SSL_CTX_set_ssl_version(3).
 */
int SSL_CTX_set_ssl_version(SSL_CTX *ctx, const SSL_METHOD *meth);

/*
 Sets what makes the program's part of a cookie (it answers 1, or 0 if it cannot), by which it knows the client again: its
 address, say. The library seals it. Source: SSL_CTX_set_stateless_cookie_generate_cb(3).
 */
void SSL_CTX_set_stateless_cookie_generate_cb(SSL_CTX *ctx, int (*gen_stateless_cookie_cb)(SSL *ssl,
    unsigned char *cookie, size_t *cookie_len));

/*
 Sets what says whether the program's part of a cookie is right (not 0). Source:
 SSL_CTX_set_stateless_cookie_generate_cb(3).
 */
void SSL_CTX_set_stateless_cookie_verify_cb(SSL_CTX *ctx, int (*verify_stateless_cookie_cb)(SSL *ssl,
    const unsigned char *cookie, size_t cookie_len));

/*
 Sets how long a context's new sessions last, in seconds. Returns the time before; 0 for NULL.
 Source: SSL_CTX_set_timeout(3).
 */
long SSL_CTX_set_timeout(SSL_CTX *ctx, long t);

/*
 Accepted without effect: no suite needs the parameters.
 */
void SSL_CTX_set_tmp_dh_callback(SSL_CTX *ctx, DH *(*dh)(SSL *ssl, int is_export, int keylength));

/*
 Sets what anchors must be trusted for (`X509_TRUST_*`). Returns 1, or 0 for an unknown number.
 */
int SSL_CTX_set_trust(SSL_CTX *ctx, int trust);

/*
 Sets whether a context's connections verify their peers (`SSL_VERIFY_*`) and what is asked at each step; NULL for
 no callback. Source: SSL_CTX_set_verify(3).
 */
void SSL_CTX_set_verify(SSL_CTX *ctx, int mode, SSL_verify_cb callback);

/*
 Limits the certificates between leaf and anchor in a context's chains. Source: SSL_CTX_set_verify(3).
 */
void SSL_CTX_set_verify_depth(SSL_CTX *ctx, int depth);

/*
 Takes another reference to `ctx`. Returns 1, or 0 for NULL. Source: SSL_CTX_new(3).
 */
int SSL_CTX_up_ref(SSL_CTX *ctx);

/*
 Sets the private key of a context for its type and takes a reference to it. It becomes the current one.

 Returns 1; 0 without a key, of a type that cannot be used, or if the certificate already there is not its own.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_PrivateKey(SSL_CTX *ctx, EVP_PKEY *pkey);

/*
 Sets the private key of a context from `len` bytes of DER that hold a key of type `pk` (`EVP_PKEY_*`).
 Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_PrivateKey_ASN1(int pk, SSL_CTX *ctx, const unsigned char *d, long len);

/*
 Sets the private key of a context from memory: `sz` bytes of PEM or DER. wolfSSL's function.
 Returns 1, or 0 on failure.
 */
int SSL_CTX_use_PrivateKey_buffer(SSL_CTX *ctx, const unsigned char *in_, long sz, int format);

/*
 Sets the private key of a context from a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`; an encrypted one asks
 the password callback. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_PrivateKey_file(SSL_CTX *ctx, const char *file, int type_);

/*
 Sets the RSA key of a context and takes a reference to it. Returns 1, or 0 on failure.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_RSAPrivateKey(SSL_CTX *ctx, RSA *rsa);

/*
 Sets the RSA key of a context from `len` bytes of PKCS#1 DER. Returns 1, or 0 on failure.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_RSAPrivateKey_ASN1(SSL_CTX *ctx, const unsigned char *d, long len);

/*
 Sets the RSA key of a context from a file. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_RSAPrivateKey_file(SSL_CTX *ctx, const char *file, int type_);

/*
 Sets certificate, private key (or NULL) and chain (or NULL) of a context, taking references to all.

 Unless `override_` is set, the slot of the key's type must be empty (`SSL_R_NOT_REPLACING_CERTIFICATE`). Returns 1,
 or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_cert_and_key(SSL_CTX *ctx, X509 *x509, EVP_PKEY *privatekey, STACK_OF(X509) *chain, int override);

/*
 Sets the certificate of a context for its key type and takes a reference to it. It becomes the current one.

 A key already there that does not belong to it is dropped. Returns 1; 0 without a certificate, for a key too weak
 for the security level, or of a type that cannot be used. Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_certificate(SSL_CTX *ctx, X509 *x);

/*
 Sets the certificate of a context from `len` bytes of DER. Returns 1, or 0 on failure.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_certificate_ASN1(SSL_CTX *ctx, int len, const unsigned char *d);

/*
 Sets the certificate of a context from memory: `sz` bytes of PEM or DER. wolfSSL's function.
 Returns 1, or 0 on failure.
 */
int SSL_CTX_use_certificate_buffer(SSL_CTX *ctx, const unsigned char *in_, long sz, int format);

/*
 Sets the certificate of a context and its chain from a PEM file: the leaf first, then its issuers in order.
 Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_certificate_chain_file(SSL_CTX *ctx, const char *file);

/*
 Sets the certificate of a context from the first one in a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`.
 Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_CTX_use_certificate_file(SSL_CTX *ctx, const char *file, int type_);

/*
 Sets what a server tells TLS 1.2's clients of the identities it knows, in connections to come: at most 256 bytes, NULL
 for nothing. TLS 1.3 has no hints.

 Returns 1, or 0 for a longer one (`SSL_R_DATA_LENGTH_TOO_LONG`): the earlier hint stays then.
 */
int SSL_CTX_use_psk_identity_hint(SSL_CTX *ctx, const char *identity_hint);

/*
 Has a server send extensions with the current certificate: type, length and contents of each, for TLS 1.2.

 Returns 1, or 0 on failure. Source: SSL_CTX_use_serverinfo(3).
 */
int SSL_CTX_use_serverinfo(SSL_CTX *ctx, const unsigned char *serverinfo, size_t serverinfo_length);

/*
 As [`SSL_CTX_use_serverinfo`]; in version 2 (`SSL_SERVERINFOV2`) each begins with its context (`SSL_EXT_*`).

 Returns 1, or 0 on failure. Source: SSL_CTX_use_serverinfo(3).
 */
int SSL_CTX_use_serverinfo_ex(SSL_CTX *ctx, unsigned int version, const unsigned char *serverinfo,
    size_t serverinfo_length);

/*
 Has a server send the extensions of a file's PEM blocks with the current certificate.

 Returns 1, or 0 on failure. Source: SSL_CTX_use_serverinfo(3).
 */
int SSL_CTX_use_serverinfo_file(SSL_CTX *ctx, const char *file);

/*
 Copies a session, application data included. Returns the copy, the caller's to free; NULL on failure.
 Source: SSL_SESSION_free(3).
 */
SSL_SESSION *SSL_SESSION_dup(const SSL_SESSION *src);

/*
 Gives a reference up; the last one frees the session. NULL is fine. Source: SSL_SESSION_free(3).
 */
void SSL_SESSION_free(SSL_SESSION *ses);

/*
 The protocol chosen by ALPN: through `alpn` its bytes, which stay the session's, and through `len` their number.
 */
void SSL_SESSION_get0_alpn_selected(const SSL_SESSION *s, const unsigned char **alpn, size_t *len);

/*
 The session's suite, a constant; NULL if it has none.
 */
const SSL_CIPHER *SSL_SESSION_get0_cipher(const SSL_SESSION *s);

/*
 The name the session is for, which stays its; NULL if there is none.
 */
const char *SSL_SESSION_get0_hostname(const SSL_SESSION *s);

/*
 The session's id context: its bytes, which stay the session's, and through `len` their number.
 */
const unsigned char *SSL_SESSION_get0_id_context(const SSL_SESSION *s, unsigned int *len);

/*
 The peer's certificate, which stays the session's; NULL if there is none.
 */
X509 *SSL_SESSION_get0_peer(SSL_SESSION *s);

/*
 The ticket: through `tick`, unless NULL, its bytes, which stay the session's, and through `len` their number.
 */
void SSL_SESSION_get0_ticket(const SSL_SESSION *s, const unsigned char **tick, size_t *len);

/*
 The program's own bytes in the ticket: through `data` where they are and through `len` their number. Returns 1.
 Source: SSL_CTX_set_session_ticket_cb(3).
 */
int SSL_SESSION_get0_ticket_appdata(SSL_SESSION *ss, void **data, size_t *len);

/*
 0: nothing is ever compressed.
 */
unsigned int SSL_SESSION_get_compress_id(const SSL_SESSION *_s);

/*
 What is stored under `idx` on a session; NULL if nothing is. Source: BIO_get_ex_data(3).
 */
void *SSL_SESSION_get_ex_data(const SSL_SESSION *ss, int idx);

/*
 The session id: its bytes, which stay the session's, and through `len` their number.
 */
const unsigned char *SSL_SESSION_get_id(const SSL_SESSION *s, unsigned int *len);

/*
 Copies at most `outlen` bytes of the master secret. Returns how many; with `outlen` 0 how many there are.
 In TLS 1.3 it is the secret by which the ticket resumes. Source: SSL_get_client_random(3).
 */
size_t SSL_SESSION_get_master_key(const SSL_SESSION *session, unsigned char *out, size_t outlen);

/*
 How many bytes of early data the session allows.
 */
uint32_t SSL_SESSION_get_max_early_data(const SSL_SESSION *s);

/*
 The maximum fragment length agreed on, `TLSEXT_max_fragment_length_*`: 0 for none, or if nobody asked. Source:
 SSL_CTX_set_split_send_fragment(3).
 */
uint8_t SSL_SESSION_get_max_fragment_length(const SSL_SESSION *sess);

/*
 The session's protocol version.
 */
int SSL_SESSION_get_protocol_version(const SSL_SESSION *s);

/*
 The lifetime of its ticket as the server announced it, in seconds.
 */
unsigned long SSL_SESSION_get_ticket_lifetime_hint(const SSL_SESSION *s);

/*
 When the session was made, in seconds since 1970; 0 for NULL.
 */
long SSL_SESSION_get_time(const SSL_SESSION *s);

/*
 How long the session may be resumed, in seconds; 0 for NULL.
 */
long SSL_SESSION_get_timeout(const SSL_SESSION *s);

/*
 1 if the session came as a ticket, else 0.
 */
int SSL_SESSION_has_ticket(const SSL_SESSION *s);

/*
 1 if the session may be resumed, else 0. Source: SSL_SESSION_is_resumable(3).
 */
int SSL_SESSION_is_resumable(const SSL_SESSION *s);

/*
 Makes a session that knows nothing. Returns it with one reference, the caller's to free.
 Source: SSL_SESSION_free(3).
 */
SSL_SESSION *SSL_SESSION_new(void);

/*
 Describes a session for people. Returns 1, or 0 on failure. Source: SSL_SESSION_print(3).
 */
int SSL_SESSION_print(BIO *fp, const SSL_SESSION *ses);

/*
 [`SSL_SESSION_print`] to a stream of the C library.
 */
int SSL_SESSION_print_fp(FILE *fp, const SSL_SESSION *ses);

/*
 Prints a session's id and master secret in NSS's old key-log format. Returns 1, or 0 if it lacks one of them.
 Source: SSL_SESSION_print(3).
 */
int SSL_SESSION_print_keylog(BIO *bp, const SSL_SESSION *x);

/*
 Sets the protocol chosen by ALPN; NULL or no bytes for none. Returns 1.
 */
int SSL_SESSION_set1_alpn_selected(SSL_SESSION *s, const unsigned char *alpn, size_t len);

/*
 Sets the name the session is for; NULL for none. Returns 1.
 */
int SSL_SESSION_set1_hostname(SSL_SESSION *s, const char *hostname);

/*
 Sets the session id, at most 32 bytes. Returns 1, or 0 for a longer one (`SSL_R_SSL_SESSION_ID_TOO_LONG`).
 */
int SSL_SESSION_set1_id(SSL_SESSION *s, const unsigned char *sid, unsigned int sid_len);

/*
 Sets the session's id context, at most 32 bytes. Returns 1, or 0 for a longer one
 (`SSL_R_SSL_SESSION_ID_CONTEXT_TOO_LONG`).
 */
int SSL_SESSION_set1_id_context(SSL_SESSION *s, const unsigned char *sid_ctx, unsigned int sid_ctx_len);

/*
 Sets the master secret, at most 512 bytes. Returns 1, or 0 for a longer one. Source: SSL_get_client_random(3).
 */
int SSL_SESSION_set1_master_key(SSL_SESSION *sess, const unsigned char *in_, size_t len);

/*
 Sets the program's own bytes in the ticket; NULL or no bytes for none. Returns 1.
 Source: SSL_CTX_set_session_ticket_cb(3).
 */
int SSL_SESSION_set1_ticket_appdata(SSL_SESSION *ss, const void *data, size_t len);

/*
 Sets the session's suite. Returns 1.
 */
int SSL_SESSION_set_cipher(SSL_SESSION *s, const SSL_CIPHER *cipher);

/*
 Stores `data` under `idx` on a session. Returns 1, or 0 on failure. Source: BIO_get_ex_data(3).
 */
int SSL_SESSION_set_ex_data(SSL_SESSION *ss, int idx, void *data);

/*
 Sets how many bytes of early data the session allows. Returns 1.
 */
int SSL_SESSION_set_max_early_data(SSL_SESSION *s, uint32_t max_early_data);

/*
 Sets the session's protocol version. Returns 1.
 */
int SSL_SESSION_set_protocol_version(SSL_SESSION *s, int version);

/*
 Sets when the session was made, in seconds since 1970. Returns `t`, 0 for NULL.
 */
long SSL_SESSION_set_time(SSL_SESSION *s, long t);

/*
 Sets how long the session may be resumed, in seconds. Returns 1, or 0 for NULL.
 */
long SSL_SESSION_set_timeout(SSL_SESSION *s, long t);

/*
 Takes another reference. Returns 1, or 0 for NULL. Source: SSL_SESSION_free(3).
 */
int SSL_SESSION_up_ref(SSL_SESSION *ses);

/*
 1: there is nothing to free.
 */
int SSL_SRP_CTX_free(SSL *_ctx);

/*
 1: there is nothing to begin with.
 */
int SSL_SRP_CTX_init(SSL *_s);

/*
 Does the handshake as a server. Returns as [`SSL_do_handshake`]. Source: SSL_accept(3).
 */
int SSL_accept(SSL *ssl);

/*
 Adds a host name that the peer's certificate may be for. Of IP addresses there can be only one.
 Returns 1, or 0 on failure. Source: SSL_set1_host(3).
 */
int SSL_add1_host(SSL *s, const char *hostname);

/*
 Adds a certificate's subject to the names a connection sends its peers. Returns 1, or 0 on failure.
 Source: SSL_CTX_set0_CA_list(3).
 */
int SSL_add1_to_CA_list(SSL *s, const X509 *x);

/*
 Adds a certificate's subject to the names a server sends its clients. Returns 1, or 0 on failure.
 Source: SSL_CTX_set0_CA_list(3).
 */
int SSL_add_client_CA(SSL *s, X509 *x);

/*
 Adds the subjects of the certificates in a directory's files to a list, each once. Returns 1, or 0 on failure.
 Source: SSL_load_client_CA_file(3).
 */
int SSL_add_dir_cert_subjects_to_stack(STACK_OF(X509_NAME) *stackCAs, const char *dir);

/*
 Adds the subjects of a PEM file's certificates to a list, each once. Returns 1, or 0 on failure.
 Source: SSL_load_client_CA_file(3).
 */
int SSL_add_file_cert_subjects_to_stack(STACK_OF(X509_NAME) *stackCAs, const char *file);

/*
 Nothing: libcrypto has the module. Source: SSL_CTX_config(3).
 */
void SSL_add_ssl_module(void);

/*
 Adds the subjects of the certificates that a URI leads to (a file's or a folder's, as `OSSL_STORE_open` takes them) to a
 list, each once. Returns 1, or 0 on failure.
 Source: SSL_load_client_CA_file(3).
 */
int SSL_add_store_cert_subjects_to_stack(STACK_OF(X509_NAME) *stackCAs, const char *uri);

/*
 The two letters of an alert (its low byte); `UK` if it is unknown. Source: SSL_alert_type_string(3).
 */
const char *SSL_alert_desc_string(int value);

/*
 An alert (its low byte) in words; `unknown` if it is unknown. Source: SSL_alert_type_string(3).
 */
const char *SSL_alert_desc_string_long(int value);

/*
 The letter of an alert's level (the byte above). Source: SSL_alert_type_string(3).
 */
const char *SSL_alert_type_string(int value);

/*
 An alert's level (the byte above) in words. Source: SSL_alert_type_string(3).
 */
const char *SSL_alert_type_string_long(int value);

/*
 Makes room for reading and writing. Buffers come and go with what is in them, so there is nothing to do.
 Returns 1. Source: SSL_alloc_buffers(3).
 */
int SSL_alloc_buffers(SSL *_ssl);

/*
 Reads a list of two-byte suite numbers (three-byte ones if `isv2format`) as a ClientHello holds it.

 `sk` and `scsvs`, unless NULL, get stacks the caller frees: of the suites known, and of the signalling values.
 Returns 1, or 0 for an empty list (`SSL_R_NO_CIPHERS_SPECIFIED`) or a wrong length
 (`SSL_R_ERROR_IN_RECEIVED_CIPHER_LIST`). Source: SSL_get_ciphers(3).
 */
int SSL_bytes_to_cipher_list(SSL *s, const unsigned char *bytes, size_t len, int isv2format,
    STACK_OF(SSL_CIPHER) **sk, STACK_OF(SSL_CIPHER) **scsvs);

/*
 Sets the callback of a macro on a connection. Returns 1, or 0 for an unknown command. Source: SSL_ctrl(3).
 */
long SSL_callback_ctrl(SSL *, int, void (*)(void));

/*
 Removes all certificates, keys and chains of a connection. Source: SSL_CTX_use_certificate(3).
 */
void SSL_certs_clear(SSL *s);

/*
 Whether the current certificate and key of a connection belong together: 1, or 0 with the reason.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_check_private_key(const SSL *ssl);

/*
 Makes the connection ready for another handshake of the same side with the same settings.

 Returns 1, or 0 with a reason queued. Source: SSL_clear(3).
 */
int SSL_clear(SSL *ssl);

/*
 Removes `SSL_OP_*` bits from a connection. Returns the bits then in force. Source: SSL_CTX_set_options(3).
 */
uint64_t SSL_clear_options(SSL *s, uint64_t op);

/*
 The suites offered, two bytes each (three in SSLv2's form): their length, and through `out` their bytes. None are left
 once they have been looked through.
 Source: SSL_CTX_set_client_hello_cb(3).
 */
size_t SSL_client_hello_get0_ciphers(SSL *s, const unsigned char **out);

/*
 The compression methods offered: their length, and through `out` their bytes.
 Source: SSL_CTX_set_client_hello_cb(3).
 */
size_t SSL_client_hello_get0_compression_methods(SSL *s, const unsigned char **out);

/*
 The content of an extension the client sent: through `out` and `outlen`. Returns 1, or 0 if it is not there.
 Source: SSL_CTX_set_client_hello_cb(3).
 */
int SSL_client_hello_get0_ext(SSL *s, unsigned int type, const unsigned char **out, size_t *outlen);

/*
 The version field of the ClientHello; 0 if there is none. Source: SSL_CTX_set_client_hello_cb(3).
 */
unsigned int SSL_client_hello_get0_legacy_version(SSL *s);

/*
 The client's random: its length, and through `out` its bytes. Source: SSL_CTX_set_client_hello_cb(3).
 */
size_t SSL_client_hello_get0_random(SSL *s, const unsigned char **out);

/*
 The session id sent: its length, and through `out` its bytes. Source: SSL_CTX_set_client_hello_cb(3).
 */
size_t SSL_client_hello_get0_session_id(SSL *s, const unsigned char **out);

/*
 The types of the extensions sent that are known, in their order: an array the caller frees with `OPENSSL_free`
 (NULL if there are none). Returns 1, or 0 without a ClientHello. Source: SSL_CTX_set_client_hello_cb(3).
 */
int SSL_client_hello_get1_extensions_present(SSL *s, int **out, size_t *outlen);

/*
 Whether the ClientHello came in SSLv2's form. Source: SSL_CTX_set_client_hello_cb(3).
 */
int SSL_client_hello_isv2(SSL *s);

/*
 The highest version the client offered in its hello's legacy field. Source: SSL_client_version(3).
 */
int SSL_client_version(const SSL *ssl);

/*
 As [`SSL_CTX_config`] for one connection. Source: SSL_CTX_config(3).
 */
int SSL_config(SSL *s, const char *name);

/*
 Does the handshake as a client. Returns as [`SSL_do_handshake`]. Source: SSL_connect(3).
 */
int SSL_connect(SSL *ssl);

/*
 Gives connection `to` the session, certificates and session-id context of `from`. Returns 1, or 0 on failure.
 Source: SSL_copy_session_id(3).
 */
int SSL_copy_session_id(SSL *to, const SSL *from);

/*
 Whether a client asks for timestamps: 1 or 0. Source: SSL_CTX_set_ct_validation_callback(3).
 */
int SSL_ct_is_enabled(const SSL *s);

/*
 Runs the command of a macro on a connection. What it takes and returns is the macro's; 0 for an unknown command.
 Source: SSL_ctrl(3).
 */
long SSL_ctrl(SSL *ssl, int cmd, long larg, void *parg);

/*
 Clears flags for a connection. Returns the earlier ones.
 */
unsigned long SSL_dane_clear_flags(SSL *ssl, unsigned long flags);

/*
 Enables DANE for a connection: `basedomain` is the name to ask for, if none is set, and to find in the certificate.

 Returns 1; 0 if the context has no DANE or the connection has it already; -1 for a name that cannot be set.
 */
int SSL_dane_enable(SSL *s, const char *basedomain);

/*
 Sets flags for a connection. Returns the earlier ones.
 */
unsigned long SSL_dane_set_flags(SSL *ssl, unsigned long flags);

/*
 Adds a TLSA record; `data` is copied.

 Returns 1; 0 for a record that cannot be used, with the reason queued; -1 without DANE.
 */
int SSL_dane_tlsa_add(SSL *s, uint8_t usage, uint8_t selector, uint8_t mtype, const unsigned char *data, size_t dlen);

/*
 Does the handshake, or goes on with it after it was interrupted.

 Returns 1 on success, 0 or -1 otherwise: see [`SSL_get_error`](super::error::SSL_get_error).
 Source: SSL_do_handshake(3).
 */
int SSL_do_handshake(SSL *ssl);

/*
 Copies a connection that has not begun; of one that has, takes another reference.

 Returns a connection the caller frees, or NULL. Source: SSL_dup(3).
 */
SSL *SSL_dup(SSL *ssl);

/*
 Copies a list of names; the caller frees it. NULL for NULL. Source: SSL_CTX_set0_CA_list(3).
 */
STACK_OF(X509_NAME) *SSL_dup_CA_list(const STACK_OF(X509_NAME) *sk);

/*
 As [`SSL_CTX_enable_ct`] for one connection. Source: SSL_CTX_set_ct_validation_callback(3).
 */
int SSL_enable_ct(SSL *s, int validation_mode);

/*
 1 for the extensions that OpenSSL itself handles, else 0. Source: SSL_extension_supported(3).
 */
int SSL_extension_supported(unsigned int ext_type);

/*
 Gives up a reference; the last one frees the connection, its BIOs and its reference to the context. NULL is fine.
 Source: SSL_free(3).
 */
void SSL_free(SSL *ssl);

/*
 Releases empty buffers, which come and go with what is in them: there is nothing to do.
 Returns 1, or 0 while bytes are kept for reading or writing. Source: SSL_alloc_buffers(3).
 */
int SSL_free_buffers(SSL *ssl);

/*
 The names a connection sends its peer, its own or its context's; NULL if there are none. The list stays theirs.
 Source: SSL_CTX_set0_CA_list(3).
 */
const STACK_OF(X509_NAME) *SSL_get0_CA_list(const SSL *s);

/*
 The protocol agreed upon: `data` gets a pointer that lives as long as the connection keeps it, NULL with `len` 0 if
 there is none. Source: SSL_CTX_set_alpn_select_cb(3).
 */
void SSL_get0_alpn_selected(const SSL *ssl, const unsigned char **data, unsigned int *len);

/*
 The connection's DANE state, which stays its own, for `X509_STORE_CTX_set0_dane`.
 */
SSL_DANE *SSL_get0_dane(SSL *ssl);

/*
 The certificate or bare key that matched a record; both stay the connection's. Returns its depth, or -1 if nothing
 matched or the peer was not verified.
 */
int SSL_get0_dane_authority(SSL *s, X509 **mcert, EVP_PKEY **mspki);

/*
 The record that matched; its data stay the connection's. Returns the depth of what matched, or -1.
 */
int SSL_get0_dane_tlsa(SSL *s, uint8_t *usage, uint8_t *selector, uint8_t *mtype, const unsigned char **data,
    size_t *dlen);

/*
 The TLS name of the group in use; NULL if there is none. A constant. From OpenSSL 3.2.
 */
const char *SSL_get0_group_name(SSL *s);

/*
 NULL and 0: no protocol was agreed upon this way.
 */
void SSL_get0_next_proto_negotiated(const SSL *s, const unsigned char **data, unsigned *len);

/*
 The verification parameters of a connection, which stay its, to be changed. Source: SSL_CTX_get0_param(3).
 */
X509_VERIFY_PARAM *SSL_get0_param(SSL *s);

/*
 The names the peer sent; NULL if it sent none. The list stays the connection's. Source: SSL_CTX_set0_CA_list(3).
 */
const STACK_OF(X509_NAME) *SSL_get0_peer_CA_list(const SSL *s);

/*
 The peer's certificate, which stays the connection's; NULL if there is none.
 Source: SSL_get_peer_certificate(3).
 */
X509 *SSL_get0_peer_certificate(const SSL *s);

/*
 The timestamps the peer sent, which stay the connection's; NULL before there is a peer.
 Source: SSL_get0_peer_scts(3).
 */
const STACK_OF(SCT) *SSL_get0_peer_scts(SSL *s);

/*
 The name in the peer's certificate that matched; NULL if none was asked for or matched. It stays the connection's.
 Source: SSL_set1_host(3).
 */
const char *SSL_get0_peername(SSL *s);

/*
 The last argument of the security callback of a connection. Source: SSL_CTX_set_security_level(3).
 */
void *SSL_get0_security_ex_data(const SSL *s);

/*
 The chain that verification built, which stays the connection's; NULL if there is none.
 Source: SSL_get_peer_cert_chain(3).
 */
STACK_OF(X509) *SSL_get0_verified_chain(const SSL *s);

/*
 The peer's certificate with a reference that the caller frees; NULL if there is none.
 Source: SSL_get_peer_certificate(3).
 */
X509 *SSL_get1_peer_certificate(const SSL *s);

/*
 [`SSL_get_session`] with a reference the caller frees. Source: SSL_get_session(3).
 */
SSL_SESSION *SSL_get1_session(SSL *ssl);

/*
 The suites a client would offer now, given the versions allowed; the caller frees the stack (not its elements).
 NULL if there are none. Source: SSL_get_ciphers(3).
 */
STACK_OF(SSL_CIPHER) *SSL_get1_supported_ciphers(SSL *s);

/*
 The context in force; not a reference of the caller's (get0). Source: SSL_get_SSL_CTX(3).
 */
SSL_CTX *SSL_get_SSL_CTX(const SSL *ssl);

/*
 0: there are no asynchronous jobs.
 */
int SSL_get_all_async_fds(SSL *_s, int *_fds, size_t *_numfds);

/*
 0: there are no asynchronous jobs.
 */
int SSL_get_async_status(SSL *_s, int *_status);

/*
 The current certificate of a connection, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
 */
X509 *SSL_get_certificate(const SSL *ssl);

/*
 0: there are no asynchronous jobs.
 */
int SSL_get_changed_async_fds(SSL *_s, int *_addfd, size_t *_numaddfds, int *_delfd, size_t *_numdelfds);

/*
 The name of suite `n` in a connection's list; NULL beyond its end. A constant. Source: SSL_get_ciphers(3).
 */
const char *SSL_get_cipher_list(const SSL *s, int n);

/*
 The suites of a connection, most preferred first; NULL for NULL. The stack stays the connection's.
 Source: SSL_get_ciphers(3).
 */
STACK_OF(SSL_CIPHER) *SSL_get_ciphers(const SSL *s);

/*
 On a server the names it sends clients, its own or its context's; on a client those the server sent. NULL if there
 are none. The list stays theirs. Source: SSL_CTX_set0_CA_list(3).
 */
STACK_OF(X509_NAME) *SSL_get_client_CA_list(const SSL *s);

/*
 The suites the client offered, in its order; NULL on a client or before its hello. The stack stays the
 connection's. Source: SSL_get_ciphers(3).
 */
STACK_OF(SSL_CIPHER) *SSL_get_client_ciphers(const SSL *s);

/*
 Copies at most `outlen` of the 32 bytes of the client's random. Returns how many; with `outlen` 0 how many there
 are. Source: SSL_get_client_random(3).
 */
size_t SSL_get_client_random(const SSL *ssl, unsigned char *out, size_t outlen);

/*
 The suite in use; NULL before there is one. A constant. Source: SSL_get_current_cipher(3).
 */
const SSL_CIPHER *SSL_get_current_cipher(const SSL *s);

/*
 NULL: nothing is compressed.
 */
const COMP_METHOD *SSL_get_current_compression(const SSL *s);

/*
 NULL: nothing is compressed.
 */
const COMP_METHOD *SSL_get_current_expansion(const SSL *s);

/*
 A connection's password callback; NULL if none is set. Source: SSL_CTX_set_default_passwd_cb(3).
 */
pem_password_cb *SSL_get_default_passwd_cb(SSL *s);

/*
 The last argument of a connection's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
 */
void *SSL_get_default_passwd_cb_userdata(SSL *s);

/*
 How long sessions last unless a context says otherwise: 7200 seconds. Source: SSL_get_default_timeout(3).
 */
long SSL_get_default_timeout(const SSL *_s);

/*
 Whether early data was sent and accepted: an SSL_EARLY_DATA_*. Source: SSL_get_early_data_status(3).
 */
int SSL_get_early_data_status(const SSL *s);

/*
 Why the last call on `ssl` returned `ret_code`: an `SSL_ERROR_*`.

 It looks at the thread's error queue first, so the queue must have been empty before that call.
 Source: SSL_get_error(3).
 */
int SSL_get_error(const SSL *ssl, int ret_code);

/*
 What is stored under `idx` on a connection; NULL if nothing is. Source: BIO_get_ex_data(3).
 */
void *SSL_get_ex_data(const SSL *ssl, int idx);

/*
 The index under which a verification's `X509_STORE_CTX` holds its connection.
 Source: SSL_get_ex_data_X509_STORE_CTX_idx(3).
 */
int SSL_get_ex_data_X509_STORE_CTX_idx(void);

/*
 The descriptor the connection reads from, or -1. Source: SSL_get_fd(3).
 */
int SSL_get_fd(const SSL *ssl);

/*
 Copies at most `count` bytes of the Finished message we sent last. Returns its whole length, 0 before there is one.
 Source: SSL_get_finished(3).
 */
size_t SSL_get_finished(const SSL *s, void *buf, size_t count);

/*
 The info callback of a connection; NULL if none is set. Source: SSL_CTX_set_info_callback(3).
 */
void (*SSL_get_info_callback(const SSL *ssl))(const SSL *ssl, int type, int val);

/*
 The kind of a key update that has not left yet, or SSL_KEY_UPDATE_NONE. Source: SSL_key_update(3).
 */
int SSL_get_key_update_type(const SSL *s);

/*
 [`SSL_CTX_get_max_early_data`] of one connection.
 */
uint32_t SSL_get_max_early_data(const SSL *s);

/*
 [`SSL_CTX_get_num_tickets`] of one connection.
 */
size_t SSL_get_num_tickets(const SSL *s);

/*
 The `SSL_OP_*` bits in force on a connection. Source: SSL_CTX_set_options(3).
 */
uint64_t SSL_get_options(const SSL *s);

/*
 The chain the peer sent, which stays the connection's; NULL if there is none. A server's client's leaf is not in
 it. Source: SSL_get_peer_cert_chain(3).
 */
STACK_OF(X509) *SSL_get_peer_cert_chain(const SSL *s);

/*
 [`SSL_get_finished`] for the message the peer sent last.
 */
size_t SSL_get_peer_finished(const SSL *s, void *buf, size_t count);

/*
 The suite being agreed upon; NULL if there is none. A constant. Source: SSL_get_current_cipher(3).
 */
const SSL_CIPHER *SSL_get_pending_cipher(const SSL *s);

/*
 The current key of a connection, which stays its; NULL if there is none. Source: SSL_get_certificate(3).
 */
struct evp_pkey_st *SSL_get_privatekey(const SSL *ssl);

/*
 The identity of the pre-shared key that the session was made with, in TLS 1.2; NULL if there is none.

 The string is the session's.
 */
const char *SSL_get_psk_identity(const SSL *s);

/*
 The hint that a TLS 1.2 client was given; NULL if there is none, and on a server.

 The string is the session's.
 */
const char *SSL_get_psk_identity_hint(const SSL *s);

/*
 Whether shutdown sends and awaits nothing: 1 or 0. Source: SSL_CTX_set_quiet_shutdown(3).
 */
int SSL_get_quiet_shutdown(const SSL *ssl);

/*
 The BIO the connection reads from; not a reference of the caller's (get0). Source: SSL_get_rbio(3).
 */
BIO *SSL_get_rbio(const SSL *ssl);

/*
 Whether a connection reads from its BIO beyond the record it needs: 1 or 0. Source: SSL_CTX_set_read_ahead(3).
 */
int SSL_get_read_ahead(const SSL *s);

/*
 The argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
 */
void *SSL_get_record_padding_callback_arg(const SSL *ssl);

/*
 [`SSL_CTX_get_recv_max_early_data`] of one connection.
 */
uint32_t SSL_get_recv_max_early_data(const SSL *s);

/*
 The descriptor the connection reads from, or -1. Source: SSL_get_fd(3).
 */
int SSL_get_rfd(const SSL *ssl);

/*
 The security callback of a connection; the library's own while the program set none.
 Source: SSL_CTX_set_security_level(3).
 */
int (*SSL_get_security_callback(const SSL *s))(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid,
    void *other, void *ex);

/*
 The security level of a connection. Source: SSL_CTX_set_security_level(3).
 */
int SSL_get_security_level(const SSL *s);

/*
 [`SSL_get_client_random`] for the server's random.
 */
size_t SSL_get_server_random(const SSL *ssl, unsigned char *out, size_t outlen);

/*
 The connection's session; not a reference of the caller's (get0). NULL if there is none.
 Source: SSL_get_session(3).
 */
SSL_SESSION *SSL_get_session(const SSL *ssl);

/*
 Writes the names of the suites both sides have, joined by colons, into `buf` of `size` bytes.

 Returns `buf`; NULL on a client, before the client's hello, or if there are none. Source: SSL_get_ciphers(3).
 */
char *SSL_get_shared_ciphers(const SSL *s, char *buf, int size);

/*
 Which sides have closed. Source: SSL_set_shutdown(3).
 */
int SSL_get_shutdown(const SSL *ssl);

/*
 NULL: no handshake used SRP.
 */
BIGNUM *SSL_get_srp_N(SSL *s);

/*
 NULL: no handshake used SRP.
 */
BIGNUM *SSL_get_srp_g(SSL *s);

/*
 NULL: no handshake used SRP.
 */
char *SSL_get_srp_userinfo(SSL *_s);

/*
 NULL: no handshake used SRP.
 */
char *SSL_get_srp_username(SSL *_s);

/*
 The method of a connection; a constant. Source: SSL_CTX_set_ssl_version(3).
 */
const SSL_METHOD *SSL_get_ssl_method(const SSL *ssl);

/*
 The state of the handshake (`TLS_ST_*`). Source: SSL_get_state(3).
 */
OSSL_HANDSHAKE_STATE SSL_get_state(const SSL *ssl);

/*
 The verification callback of a connection; NULL if none is set. Source: SSL_CTX_get_verify_mode(3).
 */
SSL_verify_cb SSL_get_verify_callback(const SSL *s);

/*
 The limit of `SSL_set_verify_depth`; -1 if none is set. Source: SSL_CTX_get_verify_mode(3).
 */
int SSL_get_verify_depth(const SSL *s);

/*
 The verification mode in force on a connection. Source: SSL_CTX_get_verify_mode(3).
 */
int SSL_get_verify_mode(const SSL *s);

/*
 The result of the verification (`X509_V_*`); `X509_V_OK` also if the peer showed no certificate.
 Source: SSL_get_verify_result(3).
 */
long SSL_get_verify_result(const SSL *ssl);

/*
 The name of the protocol version: `TLSv1.2`, `TLSv1.3`…; a constant. Before a handshake the highest version of the
 method. Source: SSL_get_version(3).
 */
const char *SSL_get_version(const SSL *ssl);

/*
 The BIO the connection writes to; not a reference of the caller's (get0). Source: SSL_get_rbio(3).
 */
BIO *SSL_get_wbio(const SSL *ssl);

/*
 The descriptor the connection writes to, or -1. Source: SSL_get_fd(3).
 */
int SSL_get_wfd(const SSL *ssl);

/*
 The TLS name of a group by its NID, or by its number with `TLSEXT_nid_unknown`; NULL if it is unknown. A constant.
 Source: SSL_group_to_name(3).
 */
const char *SSL_group_to_name(SSL *s, int id);

/*
 1 if the context's cache holds a session of this id, else 0. Source: SSL_CTX_set_generate_session_id(3).
 */
int SSL_has_matching_session_id(const SSL *ssl, const unsigned char *id, unsigned int id_len);

/*
 Whether bytes of the peer's wait in a buffer of ours, readable or not: 1 or 0. Source: SSL_pending(3).
 */
int SSL_has_pending(const SSL *ssl);

/*
 Whether the handshake has not begun: 1 or 0. Source: SSL_in_init(3).
 */
int SSL_in_before(const SSL *ssl);

/*
 Whether a handshake is due, under way or failed: 1 or 0. Source: SSL_in_init(3).
 */
int SSL_in_init(const SSL *ssl);

/*
 0: connections of this library are never DTLS. Source: SSL_is_dtls(3).
 */
int SSL_is_dtls(const SSL *ssl);

/*
 Whether the handshake is done: 1 or 0. Source: SSL_in_init(3).
 */
int SSL_is_init_finished(const SSL *ssl);

/*
 Whether the connection is a server's: 1 or 0. Source: SSL_set_connect_state(3).
 */
int SSL_is_server(const SSL *ssl);

/*
 Changes the keys we write with (and asks the peer to change its, with SSL_KEY_UPDATE_REQUESTED); the message
 leaves with the next write or handshake call. TLS 1.3 only.

 Returns 1, or 0 with a reason queued. Source: SSL_key_update(3).
 */
int SSL_key_update(SSL *s, int updatetype);

/*
 The subjects of a PEM file's certificates, each once; the caller frees the list. NULL if there are none or the file
 cannot be read. Source: SSL_load_client_CA_file(3).
 */
STACK_OF(X509_NAME) *SSL_load_client_CA_file(const char *file);

/*
 [`SSL_load_client_CA_file`] with a library context and a property query, which are ignored.
 */
STACK_OF(X509_NAME) *SSL_load_client_CA_file_ex(const char *file, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Makes a connection that inherits the context's settings as they are now and holds a reference to it.

 Returns a connection the caller frees with [`SSL_free`], or NULL with a reason queued. Source: SSL_new(3).
 */
SSL *SSL_new(SSL_CTX *ctx);

/*
 Asks for another TLS 1.3 ticket on an open server connection: it leaves with the next write, or with
 SSL_do_handshake. Returns 1, or 0 if none can be sent. Source: SSL_CTX_set_num_tickets(3).
 */
int SSL_new_session_ticket(SSL *s);

/*
 [`SSL_read`] that leaves the bytes to be read again. Source: SSL_read(3).
 */
int SSL_peek(SSL *ssl, void *buf, int num);

/*
 [`SSL_read_ex`] that leaves the bytes to be read again. Source: SSL_read(3).
 */
int SSL_peek_ex(SSL *ssl, void *buf, size_t num, size_t *readbytes);

/*
 How many bytes the next [`SSL_read`] has at once: what is left of the current record. Source: SSL_pending(3).
 */
int SSL_pending(const SSL *ssl);

/*
 Reads at most `num` bytes into `buf`, from one record at most; does the handshake first if it is due.

 Returns the number of bytes (at least 1), or 0 or less: see SSL_get_error. Source: SSL_read(3).
 */
int SSL_read(SSL *ssl, void *buf, int num);

/*
 Reads early data on a server before the handshake: call it until it says SSL_READ_EARLY_DATA_FINISH.

 Returns SSL_READ_EARLY_DATA_SUCCESS with `*readbytes` set, SSL_READ_EARLY_DATA_FINISH once there is none (left), or
 SSL_READ_EARLY_DATA_ERROR (see SSL_get_error). Source: SSL_read_early_data(3).
 */
int SSL_read_early_data(SSL *s, void *buf, size_t num, size_t *readbytes);

/*
 [`SSL_read`] with `size_t` lengths: returns 1 and sets `*readbytes`, or 0. Source: SSL_read(3).
 */
int SSL_read_ex(SSL *ssl, void *buf, size_t num, size_t *readbytes);

/*
 Returns 0: a connection is never negotiated again.
 */
int SSL_renegotiate(SSL *s);

/*
 Returns 0: a connection is never negotiated again.
 */
int SSL_renegotiate_abbreviated(SSL *s);

/*
 0: none is ever pending.
 */
int SSL_renegotiate_pending(const SSL *_s);

/*
 What the record layer waits for, in letters: a static string. Source: SSL_rstate_string(3).
 */
const char *SSL_rstate_string(const SSL *s);

/*
 What the record layer waits for, in words: a static string. Source: SSL_rstate_string(3).
 */
const char *SSL_rstate_string_long(const SSL *s);

/*
 Chooses the first protocol of `in_` that `client` lists too; `out` points into either list.

 Returns `OPENSSL_NPN_NEGOTIATED` (1), or `OPENSSL_NPN_NO_OVERLAP` (2) with `out` at the client's first protocol.
 Source: SSL_CTX_set_alpn_select_cb(3).
 */
int SSL_select_next_proto(unsigned char **out, unsigned char *outlen, const unsigned char *in_, unsigned int inlen,
    const unsigned char *client, unsigned int client_len);

/*
 -1, as without kernel TLS. Source: SSL_sendfile(3).
 */
ssize_t SSL_sendfile(SSL *s, int fd, off_t offset, size_t size, int flags);

/*
 Whether the handshake resumed a session: 1 or 0. Source: SSL_session_reused(3).
 */
int SSL_session_reused(const SSL *s);

/*
 Sets the names a connection sends its peers, taking the list over. Source: SSL_CTX_set0_CA_list(3).
 */
void SSL_set0_CA_list(SSL *s, STACK_OF(X509_NAME) *name_list);

/*
 Sets the BIO to read from, taking over the caller's reference. Source: SSL_set_bio(3).
 */
void SSL_set0_rbio(SSL *ssl, BIO *rbio);

/*
 Sets the last argument of the security callback of a connection. Source: SSL_CTX_set_security_level(3).
 */
void SSL_set0_security_ex_data(SSL *s, void *ex);

/*
 Takes the parameters over and drops them: no suite needs them. Returns 1, or 0 for NULL.
 */
int SSL_set0_tmp_dh_pkey(SSL *_s, EVP_PKEY *dhpkey);

/*
 Sets the BIO to write to, taking over the caller's reference. Source: SSL_set_bio(3).
 */
void SSL_set0_wbio(SSL *ssl, BIO *wbio);

/*
 Sets the host name or IP address that the peer's certificate must be for; NULL or "" for any.
 Returns 1, or 0 for a name that cannot be one. Source: SSL_set1_host(3).
 */
int SSL_set1_host(SSL *s, const char *hostname);

/*
 Copies what is set in `vpm` to the verification parameters of a connection. Returns 1, or 0 on failure.
 Source: SSL_CTX_get0_param(3).
 */
int SSL_set1_param(SSL *s, X509_VERIFY_PARAM *vpm);

/*
 Gives the connection another context's certificates, certificate callback and ALPN callback (an SNI callback does
 this), and its suites unless they were set for the connection; sessions, verification and options stay those of the
 first. NULL goes back to the first.

 Returns the context now in force (get0), or NULL on failure. Source: SSL_set_SSL_CTX(3).
 */
SSL_CTX *SSL_set_SSL_CTX(SSL *ssl, SSL_CTX *ctx);

/*
 Makes the connection a server's; the handshake starts from the beginning. Source: SSL_set_connect_state(3).
 */
void SSL_set_accept_state(SSL *ssl);

/*
 [`SSL_CTX_set_allow_early_data_cb`] for one connection.
 */
void SSL_set_allow_early_data_cb(SSL *s, SSL_allow_early_data_cb_fn cb, void *arg);

/*
 [`SSL_CTX_set_alpn_protos`] for one connection.
 */
int SSL_set_alpn_protos(SSL *ssl, const unsigned char *protos, unsigned int protos_len);

/*
 1: accepted, and never called.
 */
int SSL_set_async_callback(SSL *s, SSL_async_callback_fn callback);

/*
 1: accepted, and never used.
 */
int SSL_set_async_callback_arg(SSL *_s, void *_arg);

/*
 Sets the BIOs to read from and write to, taking over the caller's references (one if both are the same, none for
 one that is set already; see the man page for the cases). Source: SSL_set_bio(3).
 */
void SSL_set_bio(SSL *ssl, BIO *rbio, BIO *wbio);

/*
 Asks for TLS 1.3 records padded to a multiple of `block_size`, at most 16384.
 Returns 1, or 0 for a larger size. Source: SSL_CTX_set_record_padding_callback(3).
 */
int SSL_set_block_padding(SSL *ssl, size_t block_size);

/*
 [`SSL_CTX_set_cert_cb`] for one connection.
 */
void SSL_set_cert_cb(SSL *s, int (*cb)(SSL *ssl, void *arg), void *arg);

/*
 [`SSL_CTX_set_cipher_list`] for one connection.
 */
int SSL_set_cipher_list(SSL *s, const char *str);

/*
 [`SSL_CTX_set_ciphersuites`] for one connection.
 */
int SSL_set_ciphersuites(SSL *s, const char *str);

/*
 Sets the names a server sends its clients, taking the list over; they come before those of
 `SSL_set0_CA_list`. Source: SSL_CTX_set0_CA_list(3).
 */
void SSL_set_client_CA_list(SSL *s, STACK_OF(X509_NAME) *name_list);

/*
 Makes the connection a client's; the handshake starts from the beginning. Source: SSL_set_connect_state(3).
 */
void SSL_set_connect_state(SSL *ssl);

/*
 As [`SSL_CTX_set_ct_validation_callback`] for one connection. Source: SSL_CTX_set_ct_validation_callback(3).
 */
int SSL_set_ct_validation_callback(SSL *s, ssl_ct_validation_cb callback, void *arg);

/*
 Accepted without effect, as in OpenSSL.
 */
void SSL_set_debug(SSL *_s, int _debug);

/*
 Sets what a connection asks for the password of an encrypted key.
 Source: SSL_CTX_set_default_passwd_cb(3).
 */
void SSL_set_default_passwd_cb(SSL *s, pem_password_cb *cb);

/*
 Sets the last argument of a connection's password callback. Source: SSL_CTX_set_default_passwd_cb(3).
 */
void SSL_set_default_passwd_cb_userdata(SSL *s, void *u);

/*
 Sets the size of a connection's read buffer, in bytes, under read-ahead; less than a record takes is not heeded.
 Source: SSL_CTX_set_split_send_fragment(3).
 */
void SSL_set_default_read_buffer_len(SSL *ssl, size_t len);

/*
 Stores `data` under `idx` on a connection. Returns 1, or 0 on failure. Source: BIO_get_ex_data(3).
 */
int SSL_set_ex_data(SSL *ssl, int idx, void *data);

/*
 Lets the connection read from and write to a socket (or any descriptor); the program closes it itself.

 Returns 1, or 0 with a reason queued. Source: SSL_set_fd(3).
 */
int SSL_set_fd(SSL *ssl, int fd);

/*
 [`SSL_CTX_set_generate_session_id`] for one connection; NULL leaves it to the context's.
 */
int SSL_set_generate_session_id(SSL *ssl, GEN_SESSION_CB cb);

/*
 Sets how names are compared (`X509_CHECK_FLAG_*`). Source: SSL_set1_host(3).
 */
void SSL_set_hostflags(SSL *s, unsigned int flags);

/*
 Sets what is told of each step of a connection's handshakes and of alerts; NULL for nothing.
 Source: SSL_CTX_set_info_callback(3).
 */
void SSL_set_info_callback(SSL *ssl, void (*cb)(const SSL *ssl, int type, int val));

/*
 [`SSL_CTX_set_max_early_data`] for one connection.
 */
int SSL_set_max_early_data(SSL *s, uint32_t max_early_data);

/*
 Sets what is shown the messages of a connection: records' headers, handshake messages, alerts; NULL for nothing.
 Source: SSL_CTX_set_msg_callback(3).
 */
void SSL_set_msg_callback(SSL *ssl, void (*cb)(int write_p, int version, int content_type, const void *buf,
    size_t len, SSL *ssl, void *arg));

/*
 [`SSL_CTX_set_not_resumable_session_callback`] for one connection.
 */
void SSL_set_not_resumable_session_callback(SSL *ssl, int (*cb)(SSL *ssl, int is_forward_secure));

/*
 [`SSL_CTX_set_num_tickets`] for one connection.
 */
int SSL_set_num_tickets(SSL *s, size_t num_tickets);

/*
 Adds `SSL_OP_*` bits to a connection. Returns the bits then in force; 0 for NULL. Source: SSL_CTX_set_options(3).
 */
uint64_t SSL_set_options(SSL *s, uint64_t op);

/*
 Whether a client offers to show a certificate after the handshake: not 0 for yes. Heeded by the next handshake.
 Source: SSL_set_post_handshake_auth(3).
 */
void SSL_set_post_handshake_auth(SSL *s, int val);

/*
 [`SSL_CTX_set_psk_client_callback`] for one connection.
 */
void SSL_set_psk_client_callback(SSL *ssl, SSL_psk_client_cb_func cb);

/*
 [`SSL_CTX_set_psk_find_session_callback`] for one connection.
 */
void SSL_set_psk_find_session_callback(SSL *ssl, SSL_psk_find_session_cb_func cb);

/*
 [`SSL_CTX_set_psk_server_callback`] for one connection.
 */
void SSL_set_psk_server_callback(SSL *ssl, SSL_psk_server_cb_func cb);

/*
 [`SSL_CTX_set_psk_use_session_callback`] for one connection.
 */
void SSL_set_psk_use_session_callback(SSL *ssl, SSL_psk_use_session_cb_func cb);

/*
 Sets the purpose (`X509_PURPOSE_*`) that peers' certificates must serve. Returns 1, or 0 for an unknown one.
 */
int SSL_set_purpose(SSL *s, int purpose);

/*
 Lets shutdown send and await nothing (1), or do it properly (0). Source: SSL_CTX_set_quiet_shutdown(3).
 */
void SSL_set_quiet_shutdown(SSL *ssl, int mode);

/*
 Lets a connection read from its BIO beyond the record it needs. Source: SSL_CTX_set_read_ahead(3).
 */
void SSL_set_read_ahead(SSL *s, int yes);

/*
 Sets what decides how much padding a TLS 1.3 record gets. Returns 1.
 Source: SSL_CTX_set_record_padding_callback(3).
 */
int SSL_set_record_padding_callback(SSL *ssl, size_t (*cb)(SSL *ssl, int type, size_t len, void *arg));

/*
 Sets the argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
 */
void SSL_set_record_padding_callback_arg(SSL *ssl, void *arg);

/*
 [`SSL_CTX_set_recv_max_early_data`] for one connection.
 */
int SSL_set_recv_max_early_data(SSL *s, uint32_t recv_max_early_data);

/*
 [`SSL_set_fd`] for reading only.
 */
int SSL_set_rfd(SSL *ssl, int fd);

/*
 Sets what judges the ciphers, groups, signature algorithms, versions, tickets, keys and certificates of a connection
 in place of the level.
 Source: SSL_CTX_set_security_level(3).
 */
void SSL_set_security_callback(SSL *s, int (*cb)(const SSL *s, const SSL_CTX *ctx, int op, int bits, int nid,
    void *other, void *ex));

/*
 Sets the security level of a connection, 0 to 5. Source: SSL_CTX_set_security_level(3).
 */
void SSL_set_security_level(SSL *s, int level);

/*
 Sets the session a client offers to resume; the connection takes a reference of its own. NULL: none.

 Returns 1, or 0 with a reason queued. Source: SSL_set_session(3).
 */
int SSL_set_session(SSL *ssl, SSL_SESSION *session);

/*
 [`SSL_CTX_set_session_id_context`] for one connection.
 */
int SSL_set_session_id_context(SSL *ssl, const unsigned char *sid_ctx, unsigned int sid_ctx_len);

/*
 Has `cb` give the master secret of a TLS 1.2 session, which is then taken up; NULL nobody.

 A server asks it at each ClientHello that offers no session it finds by its id, and opens no tickets. A client whose
 session_ticket extension holds something asks it at the ServerHello, where it must give one; the secret counts if the
 server goes on with its ChangeCipherSpec. Returns 1.
 */
int SSL_set_session_secret_cb(SSL *s, tls_session_secret_cb_fn session_secret_cb, void *arg);

/*
 Sets what a client's session_ticket extension holds where it has no ticket of TLS 1.2 to offer; with NULL it is left
 out then. The bytes are copied.

 Returns 1.
 */
int SSL_set_session_ticket_ext(SSL *s, void *ext_data, int ext_len);

/*
 Has `cb` look at the peer's session_ticket extension in TLS 1.2; NULL nobody. Returns 1.
 */
int SSL_set_session_ticket_ext_cb(SSL *s, tls_session_ticket_ext_cb_fn cb, void *arg);

/*
 Sets which sides count as closed (SSL_SENT_SHUTDOWN, SSL_RECEIVED_SHUTDOWN). Source: SSL_set_shutdown(3).
 */
void SSL_set_shutdown(SSL *ssl, int mode);

/*
 -1: SRP is not there.
 */
int SSL_set_srp_server_param(SSL *s, const BIGNUM *N, const BIGNUM *g, BIGNUM *sa, BIGNUM *v, char *info);

/*
 -1: SRP is not there.
 */
int SSL_set_srp_server_param_pw(SSL *_s, const char *_user, const char *_pass, const char *_grp);

/*
 Changes the method of a connection that has not begun its handshake. Returns 1, or 0 for a method that cannot
 serve. Source: SSL_CTX_set_ssl_version(3).
 */
int SSL_set_ssl_method(SSL *ssl, const SSL_METHOD *method);

/*
 Accepted without effect: no suite needs the parameters.
 */
void SSL_set_tmp_dh_callback(SSL *ssl, DH *(*dh)(SSL *ssl, int is_export, int keylength));

/*
 Sets what anchors must be trusted for (`X509_TRUST_*`). Returns 1, or 0 for an unknown number.
 */
int SSL_set_trust(SSL *s, int trust);

/*
 Sets whether a connection verifies its peer (`SSL_VERIFY_*`); a callback of NULL leaves the one there is.
 Source: SSL_CTX_set_verify(3).
 */
void SSL_set_verify(SSL *s, int mode, SSL_verify_cb callback);

/*
 Limits the certificates between leaf and anchor in a connection's chains. Source: SSL_CTX_set_verify(3).
 */
void SSL_set_verify_depth(SSL *s, int depth);

/*
 Overrides the result of the verification. Source: SSL_set_verify_result(3).
 */
void SSL_set_verify_result(SSL *ssl, long v);

/*
 [`SSL_set_fd`] for writing only.
 */
int SSL_set_wfd(SSL *ssl, int fd);

/*
 Closes our side with close_notify; called again, waits for the peer's.

 Returns 1 once both sides have closed, 0 if only ours has, less than 0 on failure (see SSL_get_error).
 Source: SSL_shutdown(3).
 */
int SSL_shutdown(SSL *ssl);

/*
 `SSL3_AL_FATAL`: SRP is not there.
 */
int SSL_srp_server_param_with_username(SSL *_s, int *_ad);

/*
 The state of the handshake in letters; a constant. Source: SSL_state_string(3).
 */
const char *SSL_state_string(const SSL *s);

/*
 The state of the handshake in words; a constant. Source: SSL_state_string(3).
 */
const char *SSL_state_string_long(const SSL *s);

/*
 Answers a client that has no right cookie by a TLS 1.3 HelloRetryRequest with one, after which the connection may be
 freed or used for the next client: all that is known of this one is in its cookie. To be called again for what comes
 next.

 Returns 1 if the client has sent the right cookie: `SSL_accept` goes on. 0 if a HelloRetryRequest was sent, -1 in all
 other cases, which need not be failures: nothing has come yet, or only a client's ChangeCipherSpec.
 Source: SSL_stateless(3).
 */
int SSL_stateless(SSL *s);

/*
 NULL: there are no test hooks.
 */
const struct openssl_ssl_test_functions *SSL_test_functions(void);

/*
 Prints nothing: messages are shown by `SSL_CTX_set_msg_callback` to the program alone.
 */
void SSL_trace(int _write_p, int _version, int _content_type, const void *_buf, size_t _len, SSL *_ssl, void *_arg);

/*
 Takes another reference to a connection. Returns 1, or 0 for NULL. Source: SSL_new(3).
 */
int SSL_up_ref(SSL *ssl);

/*
 Sets the private key of a connection for its type and takes a reference to it. It becomes the current one.

 Returns 1; 0 without a key, of a type that cannot be used, or if the certificate already there is not its own.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_PrivateKey(SSL *ssl, EVP_PKEY *pkey);

/*
 Sets the private key of a connection from `len` bytes of DER that hold a key of type `pk` (`EVP_PKEY_*`).
 Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_PrivateKey_ASN1(int pk, SSL *ssl, const unsigned char *d, long len);

/*
 Sets the private key of a connection from memory: `sz` bytes of PEM or DER. wolfSSL's function.
 Returns 1, or 0 on failure.
 */
int SSL_use_PrivateKey_buffer(SSL *ssl, const unsigned char *in_, long sz, int format);

/*
 Sets the private key of a connection from a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`; an encrypted one asks
 the password callback. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_PrivateKey_file(SSL *ssl, const char *file, int type_);

/*
 Sets the RSA key of a connection and takes a reference to it. Returns 1, or 0 on failure.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_RSAPrivateKey(SSL *ssl, RSA *rsa);

/*
 Sets the RSA key of a connection from `len` bytes of PKCS#1 DER. Returns 1, or 0 on failure.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_RSAPrivateKey_ASN1(SSL *ssl, const unsigned char *d, long len);

/*
 Sets the RSA key of a connection from a file. Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_RSAPrivateKey_file(SSL *ssl, const char *file, int type_);

/*
 [`SSL_CTX_use_cert_and_key`] for one connection.
 */
int SSL_use_cert_and_key(SSL *ssl, X509 *x509, EVP_PKEY *privatekey, STACK_OF(X509) *chain, int override);

/*
 Sets the certificate of a connection for its key type and takes a reference to it. It becomes the current one.

 A key already there that does not belong to it is dropped. Returns 1; 0 without a certificate, for a key too weak
 for the security level, or of a type that cannot be used. Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_certificate(SSL *ssl, X509 *x);

/*
 Sets the certificate of a connection from `len` bytes of DER. Returns 1, or 0 on failure.
 Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_certificate_ASN1(SSL *ssl, const unsigned char *d, int len);

/*
 Sets the certificate of a connection from memory: `sz` bytes of PEM or DER. wolfSSL's function.
 Returns 1, or 0 on failure.
 */
int SSL_use_certificate_buffer(SSL *ssl, const unsigned char *in_, long sz, int format);

/*
 [`SSL_CTX_use_certificate_chain_file`] for one connection.
 */
int SSL_use_certificate_chain_file(SSL *ssl, const char *file);

/*
 Sets the certificate of a connection from the first one in a file, `SSL_FILETYPE_PEM` or `SSL_FILETYPE_ASN1`.
 Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
 */
int SSL_use_certificate_file(SSL *ssl, const char *file, int type_);

/*
 [`SSL_CTX_use_psk_identity_hint`] for one connection; 0 for NULL, too.
 */
int SSL_use_psk_identity_hint(SSL *s, const char *identity_hint);

/*
 Lets a server ask its client for a certificate once more: SSL_do_handshake, or the next call that reads or writes,
 sends the request, and a later SSL_read sees the answer.

 Returns 1, or 0 with a reason queued: the connection is not TLS 1.3's, not a server's, in a handshake, its client has not
 offered this, a request is under way already, or the verification mode forbids it.
 Source: SSL_verify_client_post_handshake(3).
 */
int SSL_verify_client_post_handshake(SSL *ssl);

/*
 The number of the protocol version (`TLS1_3_VERSION`…). Source: SSL_version(3).
 */
int SSL_version(const SSL *ssl);

/*
 0: nothing is ever pending.
 */
int SSL_waiting_for_async(SSL *_s);

/*
 What the last call waits for (`SSL_NOTHING`, `SSL_READING`, …). Source: SSL_want(3).
 */
int SSL_want(const SSL *ssl);

/*
 Writes `num` bytes from `buf`; does the handshake first if it is due.

 Returns `num` (less with SSL_MODE_ENABLE_PARTIAL_WRITE), or 0 or less: see SSL_get_error. A call that wants to be
 repeated must be repeated with the same arguments. Source: SSL_write(3).
 */
int SSL_write(SSL *ssl, const void *buf, int num);

/*
 Sends early data from a client before the handshake; its session must allow it. A server that has looked for early
 data sends to a client that it does not know yet.

 Returns 1 with `*written` set, or 0 (see SSL_get_error). Source: SSL_write_early_data(3).
 */
int SSL_write_early_data(SSL *s, const void *buf, size_t num, size_t *written);

/*
 [`SSL_write`] with `size_t` lengths: returns 1 and sets `*written`, or 0. Source: SSL_write(3).
 */
int SSL_write_ex(SSL *ssl, const void *buf, size_t num, size_t *written);

/*
 [`TLS_method`] for a client.
 */
const SSL_METHOD *TLS_client_method(void);

/*
 Negotiates the highest version both sides have, on either side.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *TLS_method(void);

/*
 [`TLS_method`] for a server.
 */
const SSL_METHOD *TLS_server_method(void);

/*
 [`TLSv1_1_method`] for a client.
 */
const SSL_METHOD *TLSv1_1_client_method(void);

/*
 TLS 1.1 only: contexts and connections can be made, but no handshake succeeds.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *TLSv1_1_method(void);

/*
 [`TLSv1_1_method`] for a server.
 */
const SSL_METHOD *TLSv1_1_server_method(void);

/*
 [`TLSv1_2_method`] for a client.
 */
const SSL_METHOD *TLSv1_2_client_method(void);

/*
 TLS 1.2 only, on either side. Deprecated in favour of [`TLS_method`] and a version range.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *TLSv1_2_method(void);

/*
 [`TLSv1_2_method`] for a server.
 */
const SSL_METHOD *TLSv1_2_server_method(void);

/*
 [`TLSv1_3_method`] for a client.
 */
const SSL_METHOD *TLSv1_3_client_method(void);

/*
 TLS 1.3 only, on either side. Not in OpenSSL: wolfSSL has it.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *TLSv1_3_method(void);

/*
 [`TLSv1_3_method`] for a server.
 */
const SSL_METHOD *TLSv1_3_server_method(void);

/*
 [`TLSv1_method`] for a client.
 */
const SSL_METHOD *TLSv1_client_method(void);

/*
 TLS 1.0 only: contexts and connections can be made, but no handshake succeeds.

 Returns a constant; never NULL. Source: SSL_CTX_new(3).
 */
const SSL_METHOD *TLSv1_method(void);

/*
 [`TLSv1_method`] for a server.
 */
const SSL_METHOD *TLSv1_server_method(void);

/*
 Reads a session from `length` bytes at `*pp`, which is moved behind it. `a`, unless NULL, gets it too, and what was
 there is freed. Returns the session, the caller's to free; NULL on failure. Source: d2i_SSL_SESSION(3).
 */
SSL_SESSION *d2i_SSL_SESSION(SSL_SESSION **a, const unsigned char **pp, long length);

/*
 Encodes a session; `pp`, unless NULL, points to where the bytes go and is moved behind them, or to NULL for fresh
 memory, the caller's to free.

 Returns the length, 0 for a session that has no suite. Source: d2i_SSL_SESSION(3).
 */
int i2d_SSL_SESSION(const SSL_SESSION *in_, unsigned char **pp);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(SRTP_PROTECTION_PROFILE, SRTP_PROTECTION_PROFILE)
DEFINE_SPECIAL_STACK_OF_CONST(SSL_CIPHER, SSL_CIPHER)
DEFINE_SPECIAL_STACK_OF(SSL_COMP, SSL_COMP)

#endif
