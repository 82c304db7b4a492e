/* <openssl/x509v3.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_X509V3_H
#define OPENSSL_X509V3_H
#ifndef HEADER_X509V3_H
#define HEADER_X509V3_H
#endif

#include <openssl/macros.h>
#include <openssl/bio.h>
#include <openssl/x509.h>
#include <openssl/conf.h>
#include <openssl/x509v3err.h>

#define X509V3_CTX_TEST 0x1
#define CTX_TEST X509V3_CTX_TEST
#define X509V3_CTX_REPLACE 0x2
#define X509V3_EXT_DYNAMIC 0x1
#define X509V3_EXT_CTX_DEP 0x2
#define X509V3_EXT_MULTILINE 0x4
#define GEN_OTHERNAME 0
#define GEN_EMAIL 1
#define GEN_DNS 2
#define GEN_X400 3
#define GEN_DIRNAME 4
#define GEN_EDIPARTY 5
#define GEN_URI 6
#define GEN_IPADD 7
#define GEN_RID 8
#define CRLDP_ALL_REASONS 0x807f
#define CRL_REASON_NONE -1
#define CRL_REASON_UNSPECIFIED 0
#define CRL_REASON_KEY_COMPROMISE 1
#define CRL_REASON_CA_COMPROMISE 2
#define CRL_REASON_AFFILIATION_CHANGED 3
#define CRL_REASON_SUPERSEDED 4
#define CRL_REASON_CESSATION_OF_OPERATION 5
#define CRL_REASON_CERTIFICATE_HOLD 6
#define CRL_REASON_REMOVE_FROM_CRL 8
#define CRL_REASON_PRIVILEGE_WITHDRAWN 9
#define CRL_REASON_AA_COMPROMISE 10
#define IDP_PRESENT 0x1
#define IDP_INVALID 0x2
#define IDP_ONLYUSER 0x4
#define IDP_ONLYCA 0x8
#define IDP_ONLYATTR 0x10
#define IDP_INDIRECT 0x20
#define IDP_REASONS 0x40
#define EXT_END {-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}
#define EXFLAG_BCONS 0x1
#define EXFLAG_KUSAGE 0x2
#define EXFLAG_XKUSAGE 0x4
#define EXFLAG_NSCERT 0x8
#define EXFLAG_CA 0x10
#define EXFLAG_SI 0x20
#define EXFLAG_V1 0x40
#define EXFLAG_INVALID 0x80
#define EXFLAG_SET 0x100
#define EXFLAG_CRITICAL 0x200
#define EXFLAG_PROXY 0x400
#define EXFLAG_INVALID_POLICY 0x800
#define EXFLAG_FRESHEST 0x1000
#define EXFLAG_SS 0x2000
#define EXFLAG_BCONS_CRITICAL 0x10000
#define EXFLAG_AKID_CRITICAL 0x20000
#define EXFLAG_SKID_CRITICAL 0x40000
#define EXFLAG_SAN_CRITICAL 0x80000
#define EXFLAG_NO_FINGERPRINT 0x100000
#define KU_DIGITAL_SIGNATURE 0x0080
#define KU_NON_REPUDIATION 0x0040
#define KU_KEY_ENCIPHERMENT 0x0020
#define KU_DATA_ENCIPHERMENT 0x0010
#define KU_KEY_AGREEMENT 0x0008
#define KU_KEY_CERT_SIGN 0x0004
#define KU_CRL_SIGN 0x0002
#define KU_ENCIPHER_ONLY 0x0001
#define KU_DECIPHER_ONLY 0x8000
#define NS_SSL_CLIENT 0x80
#define NS_SSL_SERVER 0x40
#define NS_SMIME 0x20
#define NS_OBJSIGN 0x10
#define NS_SSL_CA 0x04
#define NS_SMIME_CA 0x02
#define NS_OBJSIGN_CA 0x01
#define NS_ANY_CA (NS_SSL_CA | NS_SMIME_CA | NS_OBJSIGN_CA)
#define XKU_SSL_SERVER 0x1
#define XKU_SSL_CLIENT 0x2
#define XKU_SMIME 0x4
#define XKU_CODE_SIGN 0x8
#define XKU_SGC 0x10
#define XKU_OCSP_SIGN 0x20
#define XKU_TIMESTAMP 0x40
#define XKU_DVCS 0x80
#define XKU_ANYEKU 0x100
#define X509_PURPOSE_DYNAMIC 0x1
#define X509_PURPOSE_DYNAMIC_NAME 0x2
#define X509_PURPOSE_SSL_CLIENT 1
#define X509_PURPOSE_SSL_SERVER 2
#define X509_PURPOSE_NS_SSL_SERVER 3
#define X509_PURPOSE_SMIME_SIGN 4
#define X509_PURPOSE_SMIME_ENCRYPT 5
#define X509_PURPOSE_CRL_SIGN 6
#define X509_PURPOSE_ANY 7
#define X509_PURPOSE_OCSP_HELPER 8
#define X509_PURPOSE_TIMESTAMP_SIGN 9
#define X509_PURPOSE_MIN 1
#define X509_PURPOSE_MAX 9
#define X509V3_EXT_UNKNOWN_MASK (0xfL << 16)
#define X509V3_EXT_DEFAULT 0
#define X509V3_EXT_ERROR_UNKNOWN (1L << 16)
#define X509V3_EXT_PARSE_UNKNOWN (2L << 16)
#define X509V3_EXT_DUMP_UNKNOWN (3L << 16)
#define X509V3_ADD_OP_MASK 0xfL
#define X509V3_ADD_DEFAULT 0L
#define X509V3_ADD_APPEND 1L
#define X509V3_ADD_REPLACE 2L
#define X509V3_ADD_REPLACE_EXISTING 3L
#define X509V3_ADD_KEEP_EXISTING 4L
#define X509V3_ADD_DELETE 5L
#define X509V3_ADD_SILENT 0x10
#define hex_to_string OPENSSL_buf2hexstr
#define string_to_hex OPENSSL_hexstr2buf
#define X509_CHECK_FLAG_ALWAYS_CHECK_SUBJECT 0x1
#define X509_CHECK_FLAG_NO_WILDCARDS 0x2
#define X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS 0x4
#define X509_CHECK_FLAG_MULTI_LABEL_WILDCARDS 0x8
#define X509_CHECK_FLAG_SINGLE_LABEL_SUBDOMAINS 0x10
#define X509_CHECK_FLAG_NEVER_CHECK_SUBJECT 0x20
#define _X509_CHECK_FLAG_DOT_SUBDOMAINS 0x8000
#define ASIdOrRange_id 0
#define ASIdOrRange_range 1
#define ASIdentifierChoice_inherit 0
#define ASIdentifierChoice_asIdsOrRanges 1
#define IPAddressOrRange_addressPrefix 0
#define IPAddressOrRange_addressRange 1
#define IPAddressChoice_inherit 0
#define IPAddressChoice_addressesOrRanges 1
#define V3_ASID_ASNUM 0
#define V3_ASID_RDI 1
#define IANA_AFI_IPV4 1
#define IANA_AFI_IPV6 2

struct stack_st_X509V3_EXT_METHOD;
struct stack_st_ACCESS_DESCRIPTION;
struct stack_st_GENERAL_NAME;
struct stack_st_GENERAL_NAMES;
struct stack_st_DIST_POINT;
struct stack_st_SXNETID;
struct stack_st_POLICYQUALINFO;
struct stack_st_POLICYINFO;
struct stack_st_POLICY_MAPPING;
struct stack_st_GENERAL_SUBTREE;
struct stack_st_X509_PURPOSE;
struct stack_st_X509_POLICY_NODE;
struct stack_st_ASIdOrRange;
struct stack_st_IPAddressOrRange;
struct stack_st_IPAddressFamily;
struct stack_st_ASN1_STRING;
struct stack_st_PROFESSION_INFO;
struct stack_st_ADMISSIONS;
#ifdef __cplusplus
extern "C" {
#endif
struct v3_ext_method;
struct v3_ext_ctx;
typedef void *(*X509V3_EXT_NEW)(void);
typedef void (*X509V3_EXT_FREE)(void *);
typedef void *(*X509V3_EXT_D2I)(void *, const unsigned char **, long);
typedef int (*X509V3_EXT_I2D)(const void *, unsigned char **);
typedef STACK_OF(CONF_VALUE) *(*X509V3_EXT_I2V)(const struct v3_ext_method *method, void *ext,
    STACK_OF(CONF_VALUE) *extlist);
typedef void *(*X509V3_EXT_V2I)(const struct v3_ext_method *method, struct v3_ext_ctx *ctx,
    STACK_OF(CONF_VALUE) *values);
typedef char *(*X509V3_EXT_I2S)(const struct v3_ext_method *method, void *ext);
typedef void *(*X509V3_EXT_S2I)(const struct v3_ext_method *method, struct v3_ext_ctx *ctx, const char *str);
typedef int (*X509V3_EXT_I2R)(const struct v3_ext_method *method, void *ext, BIO *out, int indent);
typedef void *(*X509V3_EXT_R2I)(const struct v3_ext_method *method, struct v3_ext_ctx *ctx, const char *str);
struct v3_ext_method { int ext_nid; int ext_flags; ASN1_ITEM_EXP *it; X509V3_EXT_NEW ext_new;
    X509V3_EXT_FREE ext_free; X509V3_EXT_D2I d2i; X509V3_EXT_I2D i2d; X509V3_EXT_I2S i2s; X509V3_EXT_S2I s2i;
    X509V3_EXT_I2V i2v; X509V3_EXT_V2I v2i; X509V3_EXT_I2R i2r; X509V3_EXT_R2I r2i; void *usr_data; };
typedef struct X509V3_CONF_METHOD_st { char *(*get_string)(void *db, const char *section,
    const char *value); STACK_OF(CONF_VALUE) *(*get_section)(void *db,
    const char *section); void (*free_string)(void *db, char *string); void (*free_section)(void *db,
    STACK_OF(CONF_VALUE) *section); } X509V3_CONF_METHOD;
struct v3_ext_ctx { int flags; X509 *issuer_cert; X509 *subject_cert; X509_REQ *subject_req; X509_CRL *crl;
    X509V3_CONF_METHOD *db_meth; void *db; EVP_PKEY *issuer_pkey; };
typedef struct v3_ext_method X509V3_EXT_METHOD;
typedef BIT_STRING_BITNAME ENUMERATED_NAMES;
typedef struct BASIC_CONSTRAINTS_st { int ca; ASN1_INTEGER *pathlen; } BASIC_CONSTRAINTS;
typedef struct PKEY_USAGE_PERIOD_st { ASN1_GENERALIZEDTIME *notBefore; ASN1_GENERALIZEDTIME *notAfter;
    } PKEY_USAGE_PERIOD;
typedef struct otherName_st { ASN1_OBJECT *type_id; ASN1_TYPE *value; } OTHERNAME;
typedef struct EDIPartyName_st { ASN1_STRING *nameAssigner; ASN1_STRING *partyName; } EDIPARTYNAME;
typedef struct GENERAL_NAME_st { int type; union { char *ptr; OTHERNAME *otherName; ASN1_IA5STRING *rfc822Name;
    ASN1_IA5STRING *dNSName; ASN1_STRING *x400Address; X509_NAME *directoryName; EDIPARTYNAME *ediPartyName;
    ASN1_IA5STRING *uniformResourceIdentifier; ASN1_OCTET_STRING *iPAddress; ASN1_OBJECT *registeredID;
    ASN1_OCTET_STRING *ip; X509_NAME *dirn; ASN1_IA5STRING *ia5; ASN1_OBJECT *rid; ASN1_TYPE *other; } d; } GENERAL_NAME;
typedef struct ACCESS_DESCRIPTION_st { ASN1_OBJECT *method; GENERAL_NAME *location; } ACCESS_DESCRIPTION;
typedef STACK_OF(ACCESS_DESCRIPTION) AUTHORITY_INFO_ACCESS;
typedef STACK_OF(ASN1_OBJECT) EXTENDED_KEY_USAGE;
typedef STACK_OF(ASN1_INTEGER) TLS_FEATURE;
typedef STACK_OF(GENERAL_NAME) GENERAL_NAMES;
typedef struct DIST_POINT_NAME_st { int type; union { GENERAL_NAMES *fullname;
    STACK_OF(X509_NAME_ENTRY) *relativename; } name; X509_NAME *dpname; } DIST_POINT_NAME;
struct DIST_POINT_st { DIST_POINT_NAME *distpoint; ASN1_BIT_STRING *reasons; GENERAL_NAMES *CRLissuer;
    int dp_reasons; };
typedef STACK_OF(DIST_POINT) CRL_DIST_POINTS;
struct AUTHORITY_KEYID_st { ASN1_OCTET_STRING *keyid; GENERAL_NAMES *issuer; ASN1_INTEGER *serial; };
typedef struct SXNET_ID_st { ASN1_INTEGER *zone; ASN1_OCTET_STRING *user; } SXNETID;
typedef struct SXNET_st { ASN1_INTEGER *version; STACK_OF(SXNETID) *ids; } SXNET;
typedef struct ISSUER_SIGN_TOOL_st { ASN1_UTF8STRING *signTool; ASN1_UTF8STRING *cATool;
    ASN1_UTF8STRING *signToolCert; ASN1_UTF8STRING *cAToolCert; } ISSUER_SIGN_TOOL;
typedef struct NOTICEREF_st { ASN1_STRING *organization; STACK_OF(ASN1_INTEGER) *noticenos; } NOTICEREF;
typedef struct USERNOTICE_st { NOTICEREF *noticeref; ASN1_STRING *exptext; } USERNOTICE;
typedef struct POLICYQUALINFO_st { ASN1_OBJECT *pqualid; union { ASN1_IA5STRING *cpsuri; USERNOTICE *usernotice;
    ASN1_TYPE *other; } d; } POLICYQUALINFO;
typedef struct POLICYINFO_st { ASN1_OBJECT *policyid; STACK_OF(POLICYQUALINFO) *qualifiers; } POLICYINFO;
typedef STACK_OF(POLICYINFO) CERTIFICATEPOLICIES;
typedef struct POLICY_MAPPING_st { ASN1_OBJECT *issuerDomainPolicy; ASN1_OBJECT *subjectDomainPolicy;
    } POLICY_MAPPING;
typedef STACK_OF(POLICY_MAPPING) POLICY_MAPPINGS;
typedef struct GENERAL_SUBTREE_st { GENERAL_NAME *base; ASN1_INTEGER *minimum; ASN1_INTEGER *maximum;
    } GENERAL_SUBTREE;
struct NAME_CONSTRAINTS_st { STACK_OF(GENERAL_SUBTREE) *permittedSubtrees;
    STACK_OF(GENERAL_SUBTREE) *excludedSubtrees; };
typedef struct POLICY_CONSTRAINTS_st { ASN1_INTEGER *requireExplicitPolicy; ASN1_INTEGER *inhibitPolicyMapping;
    } POLICY_CONSTRAINTS;
typedef struct PROXY_POLICY_st { ASN1_OBJECT *policyLanguage; ASN1_OCTET_STRING *policy; } PROXY_POLICY;
typedef struct PROXY_CERT_INFO_EXTENSION_st { ASN1_INTEGER *pcPathLengthConstraint; PROXY_POLICY *proxyPolicy;
    } PROXY_CERT_INFO_EXTENSION;
struct ISSUING_DIST_POINT_st { DIST_POINT_NAME *distpoint; int onlyuser; int onlyCA;
    ASN1_BIT_STRING *onlysomereasons; int indirectCRL; int onlyattr; };
typedef struct x509_purpose_st { int purpose; int trust; int flags;
    int (*check_purpose)(const struct x509_purpose_st *, const X509 *,
    int); char *name; char *sname; void *usr_data; } X509_PURPOSE;
typedef struct ASRange_st { ASN1_INTEGER *min; ASN1_INTEGER *max; } ASRange;
typedef struct ASIdOrRange_st { int type; union { ASN1_INTEGER *id; ASRange *range; } u; } ASIdOrRange;
typedef STACK_OF(ASIdOrRange) ASIdOrRanges;
typedef struct ASIdentifierChoice_st { int type; union { ASN1_NULL *inherit; ASIdOrRanges *asIdsOrRanges; } u;
    } ASIdentifierChoice;
typedef struct ASIdentifiers_st { ASIdentifierChoice *asnum; ASIdentifierChoice *rdi; } ASIdentifiers;
typedef struct IPAddressRange_st { ASN1_BIT_STRING *min; ASN1_BIT_STRING *max; } IPAddressRange;
typedef struct IPAddressOrRange_st { int type; union { ASN1_BIT_STRING *addressPrefix; IPAddressRange *addressRange;
    } u; } IPAddressOrRange;
typedef STACK_OF(IPAddressOrRange) IPAddressOrRanges;
typedef struct IPAddressChoice_st { int type; union { ASN1_NULL *inherit; IPAddressOrRanges *addressesOrRanges; } u;
    } IPAddressChoice;
typedef struct IPAddressFamily_st { ASN1_OCTET_STRING *addressFamily; IPAddressChoice *ipAddressChoice;
    } IPAddressFamily;
typedef STACK_OF(IPAddressFamily) IPAddrBlocks;
typedef struct NamingAuthority_st NAMING_AUTHORITY;
typedef struct ProfessionInfo_st PROFESSION_INFO;
typedef struct Admissions_st ADMISSIONS;
typedef struct AdmissionSyntax_st ADMISSION_SYNTAX;
typedef STACK_OF(PROFESSION_INFO) PROFESSION_INFOS;

#define X509V3_conf_err(val) ERR_add_error_data(6, "section:", (val)->section, ",name:", (val)->name, ",value:", (val)->value)
#define X509V3_set_ctx_test(ctx) X509V3_set_ctx(ctx, NULL, NULL, NULL, NULL, X509V3_CTX_TEST)
#ifdef __cplusplus
}
#endif
#define X509V3_set_ctx_nodb(ctx) (ctx)->db = NULL;

/* Elements of a table of X509V3_EXT_METHOD for an extension that is one string. */
#define EXT_BITSTRING(nid, table) \
    { nid, 0, ASN1_ITEM_ref(ASN1_BIT_STRING), 0, 0, 0, 0, 0, 0, (X509V3_EXT_I2V)i2v_ASN1_BIT_STRING, \
      (X509V3_EXT_V2I)v2i_ASN1_BIT_STRING, NULL, NULL, (void *)(table) }
#define EXT_IA5STRING(nid) \
    { nid, 0, ASN1_ITEM_ref(ASN1_IA5STRING), 0, 0, 0, 0, (X509V3_EXT_I2S)i2s_ASN1_IA5STRING, \
      (X509V3_EXT_S2I)s2i_ASN1_IA5STRING, 0, 0, 0, 0, NULL }
#define EXT_UTF8STRING(nid) \
    { nid, 0, ASN1_ITEM_ref(ASN1_UTF8STRING), 0, 0, 0, 0, (X509V3_EXT_I2S)i2s_ASN1_UTF8STRING, \
      (X509V3_EXT_S2I)s2i_ASN1_UTF8STRING, 0, 0, 0, 0, NULL }


#ifdef __cplusplus
extern "C" {
#endif

/*
 Frees an access description and all in it; NULL is fine.
 */
void ACCESS_DESCRIPTION_free(ACCESS_DESCRIPTION *a);

/*
 The table of `ACCESS_DESCRIPTION`.
 */
const ASN1_ITEM *ACCESS_DESCRIPTION_it(void);

/*
 Makes an access description, empty; NULL without memory. Free it with `ACCESS_DESCRIPTION_free`.
 */
ACCESS_DESCRIPTION *ACCESS_DESCRIPTION_new(void);

/*
 Frees admissions and all in it; NULL is fine.
 */
void ADMISSIONS_free(ADMISSIONS *a);

/*
 Returns the field `admissionAuthority`, which stays the value's (get0).
 */
const GENERAL_NAME *ADMISSIONS_get0_admissionAuthority(const ADMISSIONS *value);

/*
 Returns the field `namingAuthority`, which stays the value's (get0).
 */
const NAMING_AUTHORITY *ADMISSIONS_get0_namingAuthority(const ADMISSIONS *value);

/*
 Returns the field `professionInfos`, which stays the value's (get0).
 */
const PROFESSION_INFOS *ADMISSIONS_get0_professionInfos(const ADMISSIONS *a);

/*
 The table of `ADMISSIONS`.
 */
const ASN1_ITEM *ADMISSIONS_it(void);

/*
 Makes admissions, empty; NULL without memory. Free it with `ADMISSIONS_free`.
 */
ADMISSIONS *ADMISSIONS_new(void);

/*
 Sets the field `admissionAuthority`, which the value then owns (set0).
 */
void ADMISSIONS_set0_admissionAuthority(ADMISSIONS *value, GENERAL_NAME *new_);

/*
 Sets the field `namingAuthority`, which the value then owns (set0).
 */
void ADMISSIONS_set0_namingAuthority(ADMISSIONS *value, NAMING_AUTHORITY *new_);

/*
 Sets the field `professionInfos`, which the value then owns (set0).
 */
void ADMISSIONS_set0_professionInfos(ADMISSIONS *a, PROFESSION_INFOS *pi);

/*
 Frees an admission syntax and all in it; NULL is fine.
 */
void ADMISSION_SYNTAX_free(ADMISSION_SYNTAX *a);

/*
 Returns the field `admissionAuthority`, which stays the value's (get0).
 */
const GENERAL_NAME *ADMISSION_SYNTAX_get0_admissionAuthority(const ADMISSION_SYNTAX *value);

/*
 Returns the field `contentsOfAdmissions`, which stays the value's (get0).
 */
const STACK_OF(ADMISSIONS) *ADMISSION_SYNTAX_get0_contentsOfAdmissions(const ADMISSION_SYNTAX *as);

/*
 The table of `ADMISSION_SYNTAX`.
 */
const ASN1_ITEM *ADMISSION_SYNTAX_it(void);

/*
 Makes an admission syntax, empty; NULL without memory. Free it with `ADMISSION_SYNTAX_free`.
 */
ADMISSION_SYNTAX *ADMISSION_SYNTAX_new(void);

/*
 Sets the field `admissionAuthority`, which the value then owns (set0).
 */
void ADMISSION_SYNTAX_set0_admissionAuthority(ADMISSION_SYNTAX *value, GENERAL_NAME *new_);

/*
 Sets the field `contentsOfAdmissions`, which the value then owns (set0).
 */
void ADMISSION_SYNTAX_set0_contentsOfAdmissions(ADMISSION_SYNTAX *as, STACK_OF(ADMISSIONS) *a);

/*
 Frees one or several autonomous systems and all in it; NULL is fine.
 */
void ASIdOrRange_free(ASIdOrRange *a);

/*
 The table of `ASIdOrRange`.
 */
const ASN1_ITEM *ASIdOrRange_it(void);

/*
 Makes one or several autonomous systems, empty; NULL without memory. Free it with `ASIdOrRange_free`.
 */
ASIdOrRange *ASIdOrRange_new(void);

/*
 Frees a choice of autonomous systems and all in it; NULL is fine.
 */
void ASIdentifierChoice_free(ASIdentifierChoice *a);

/*
 The table of `ASIdentifierChoice`.
 */
const ASN1_ITEM *ASIdentifierChoice_it(void);

/*
 Makes a choice of autonomous systems, empty; NULL without memory. Free it with `ASIdentifierChoice_free`.
 */
ASIdentifierChoice *ASIdentifierChoice_new(void);

/*
 Frees autonomous systems and all in it; NULL is fine.
 */
void ASIdentifiers_free(ASIdentifiers *a);

/*
 The table of `ASIdentifiers`.
 */
const ASN1_ITEM *ASIdentifiers_it(void);

/*
 Makes autonomous systems, empty; NULL without memory. Free it with `ASIdentifiers_free`.
 */
ASIdentifiers *ASIdentifiers_new(void);

/*
 Frees a range of autonomous systems and all in it; NULL is fine.
 */
void ASRange_free(ASRange *a);

/*
 The table of `ASRange`.
 */
const ASN1_ITEM *ASRange_it(void);

/*
 Makes a range of autonomous systems, empty; NULL without memory. Free it with `ASRange_free`.
 */
ASRange *ASRange_new(void);

/*
 Frees an authority information access and all in it; NULL is fine.
 */
void AUTHORITY_INFO_ACCESS_free(AUTHORITY_INFO_ACCESS *a);

/*
 The table of `AUTHORITY_INFO_ACCESS`.
 */
const ASN1_ITEM *AUTHORITY_INFO_ACCESS_it(void);

/*
 Makes an authority information access, empty; NULL without memory. Free it with `AUTHORITY_INFO_ACCESS_free`.
 */
AUTHORITY_INFO_ACCESS *AUTHORITY_INFO_ACCESS_new(void);

/*
 Frees an authority key identifier and all in it; NULL is fine.
 */
void AUTHORITY_KEYID_free(AUTHORITY_KEYID *a);

/*
 The table of `AUTHORITY_KEYID`.
 */
const ASN1_ITEM *AUTHORITY_KEYID_it(void);

/*
 Makes an authority key identifier, empty; NULL without memory. Free it with `AUTHORITY_KEYID_free`.
 */
AUTHORITY_KEYID *AUTHORITY_KEYID_new(void);

/*
 Frees basic constraints and all in it; NULL is fine.
 */
void BASIC_CONSTRAINTS_free(BASIC_CONSTRAINTS *a);

/*
 The table of `BASIC_CONSTRAINTS`.
 */
const ASN1_ITEM *BASIC_CONSTRAINTS_it(void);

/*
 Makes basic constraints, empty; NULL without memory. Free it with `BASIC_CONSTRAINTS_free`.
 */
BASIC_CONSTRAINTS *BASIC_CONSTRAINTS_new(void);

/*
 Frees a list of policies and all in it; NULL is fine.
 */
void CERTIFICATEPOLICIES_free(CERTIFICATEPOLICIES *a);

/*
 The table of `CERTIFICATEPOLICIES`.
 */
const ASN1_ITEM *CERTIFICATEPOLICIES_it(void);

/*
 Makes a list of policies, empty; NULL without memory. Free it with `CERTIFICATEPOLICIES_free`.
 */
CERTIFICATEPOLICIES *CERTIFICATEPOLICIES_new(void);

/*
 Frees a list of distribution points and all in it; NULL is fine.
 */
void CRL_DIST_POINTS_free(CRL_DIST_POINTS *a);

/*
 The table of `CRL_DIST_POINTS`.
 */
const ASN1_ITEM *CRL_DIST_POINTS_it(void);

/*
 Makes a list of distribution points, empty; NULL without memory. Free it with `CRL_DIST_POINTS_free`.
 */
CRL_DIST_POINTS *CRL_DIST_POINTS_new(void);

/*
 Frees a name of a distribution point and all in it; NULL is fine.
 */
void DIST_POINT_NAME_free(DIST_POINT_NAME *a);

/*
 The table of `DIST_POINT_NAME`.
 */
const ASN1_ITEM *DIST_POINT_NAME_it(void);

/*
 Makes a name of a distribution point, empty; NULL without memory. Free it with `DIST_POINT_NAME_free`.
 */
DIST_POINT_NAME *DIST_POINT_NAME_new(void);

/*
 Frees a distribution point and all in it; NULL is fine.
 */
void DIST_POINT_free(DIST_POINT *a);

/*
 The table of `DIST_POINT`.
 */
const ASN1_ITEM *DIST_POINT_it(void);

/*
 Makes a distribution point, empty; NULL without memory. Free it with `DIST_POINT_free`.
 */
DIST_POINT *DIST_POINT_new(void);

/*
 Completes a relative name with the name of the issuer. Returns 1, or 0 without memory.
 */
int DIST_POINT_set_dpname(DIST_POINT_NAME *dpn, const X509_NAME *iname);

/*
 Frees an EDI party name and all in it; NULL is fine.
 */
void EDIPARTYNAME_free(EDIPARTYNAME *a);

/*
 The table of `EDIPARTYNAME`.
 */
const ASN1_ITEM *EDIPARTYNAME_it(void);

/*
 Makes an EDI party name, empty; NULL without memory. Free it with `EDIPARTYNAME_free`.
 */
EDIPARTYNAME *EDIPARTYNAME_new(void);

/*
 Frees a list of uses and all in it; NULL is fine.
 */
void EXTENDED_KEY_USAGE_free(EXTENDED_KEY_USAGE *a);

/*
 The table of `EXTENDED_KEY_USAGE`.
 */
const ASN1_ITEM *EXTENDED_KEY_USAGE_it(void);

/*
 Makes a list of uses, empty; NULL without memory. Free it with `EXTENDED_KEY_USAGE_free`.
 */
EXTENDED_KEY_USAGE *EXTENDED_KEY_USAGE_new(void);

/*
 Frees a list of general names and all in it; NULL is fine.
 */
void GENERAL_NAMES_free(GENERAL_NAMES *a);

/*
 The table of `GENERAL_NAMES`.
 */
const ASN1_ITEM *GENERAL_NAMES_it(void);

/*
 Makes a list of general names, empty; NULL without memory. Free it with `GENERAL_NAMES_free`.
 */
GENERAL_NAMES *GENERAL_NAMES_new(void);

/*
 Compares two general names; 0 if they are equal.
 */
int GENERAL_NAME_cmp(GENERAL_NAME *a, GENERAL_NAME *b);

/*
 Copies a general name; NULL for NULL or on failure. The caller frees it.
 */
GENERAL_NAME *GENERAL_NAME_dup(const GENERAL_NAME *a);

/*
 Frees a general name and all in it; NULL is fine.
 */
void GENERAL_NAME_free(GENERAL_NAME *a);

/*
 Tells kind and value of an other name, which stay the name's. Returns 1, or 0 if `gen` is none.
 */
int GENERAL_NAME_get0_otherName(const GENERAL_NAME *gen, ASN1_OBJECT **poid, ASN1_TYPE **pvalue);

/*
 Returns what a name holds, which stays the name's, and its kind at `*ptype`.
 */
void *GENERAL_NAME_get0_value(const GENERAL_NAME *a, int *ptype);

/*
 The table of `GENERAL_NAME`.
 */
const ASN1_ITEM *GENERAL_NAME_it(void);

/*
 Makes a general name, empty; NULL without memory. Free it with `GENERAL_NAME_free`.
 */
GENERAL_NAME *GENERAL_NAME_new(void);

/*
 Prints a general name. Returns 1.
 */
int GENERAL_NAME_print(BIO *out, GENERAL_NAME *gen);

/*
 Makes `gen` an other name of `oid` and `value`, which it then owns. Returns 1, or 0 without memory.
 */
int GENERAL_NAME_set0_othername(GENERAL_NAME *gen, ASN1_OBJECT *oid, ASN1_TYPE *value);

/*
 Makes `a` a name of kind `type` that holds and owns `value`; what it held is not freed.
 */
void GENERAL_NAME_set0_value(GENERAL_NAME *a, int type, void *value);

/*
 Frees a subtree and all in it; NULL is fine.
 */
void GENERAL_SUBTREE_free(GENERAL_SUBTREE *a);

/*
 The table of `GENERAL_SUBTREE`.
 */
const ASN1_ITEM *GENERAL_SUBTREE_it(void);

/*
 Makes a subtree, empty; NULL without memory. Free it with `GENERAL_SUBTREE_free`.
 */
GENERAL_SUBTREE *GENERAL_SUBTREE_new(void);

/*
 Frees a choice of addresses and all in it; NULL is fine.
 */
void IPAddressChoice_free(IPAddressChoice *a);

/*
 The table of `IPAddressChoice`.
 */
const ASN1_ITEM *IPAddressChoice_it(void);

/*
 Makes a choice of addresses, empty; NULL without memory. Free it with `IPAddressChoice_free`.
 */
IPAddressChoice *IPAddressChoice_new(void);

/*
 Frees an address family and all in it; NULL is fine.
 */
void IPAddressFamily_free(IPAddressFamily *a);

/*
 The table of `IPAddressFamily`.
 */
const ASN1_ITEM *IPAddressFamily_it(void);

/*
 Makes an address family, empty; NULL without memory. Free it with `IPAddressFamily_free`.
 */
IPAddressFamily *IPAddressFamily_new(void);

/*
 Frees a prefix or range of addresses and all in it; NULL is fine.
 */
void IPAddressOrRange_free(IPAddressOrRange *a);

/*
 The table of `IPAddressOrRange`.
 */
const ASN1_ITEM *IPAddressOrRange_it(void);

/*
 Makes a prefix or range of addresses, empty; NULL without memory. Free it with `IPAddressOrRange_free`.
 */
IPAddressOrRange *IPAddressOrRange_new(void);

/*
 Frees a range of addresses and all in it; NULL is fine.
 */
void IPAddressRange_free(IPAddressRange *a);

/*
 The table of `IPAddressRange`.
 */
const ASN1_ITEM *IPAddressRange_it(void);

/*
 Makes a range of addresses, empty; NULL without memory. Free it with `IPAddressRange_free`.
 */
IPAddressRange *IPAddressRange_new(void);

/*
 Frees the issuer's tools and all in it; NULL is fine.
 */
void ISSUER_SIGN_TOOL_free(ISSUER_SIGN_TOOL *a);

/*
 The table of `ISSUER_SIGN_TOOL`.
 */
const ASN1_ITEM *ISSUER_SIGN_TOOL_it(void);

/*
 Makes the issuer's tools, empty; NULL without memory. Free it with `ISSUER_SIGN_TOOL_free`.
 */
ISSUER_SIGN_TOOL *ISSUER_SIGN_TOOL_new(void);

/*
 Frees an issuing distribution point and all in it; NULL is fine.
 */
void ISSUING_DIST_POINT_free(ISSUING_DIST_POINT *a);

/*
 The table of `ISSUING_DIST_POINT`.
 */
const ASN1_ITEM *ISSUING_DIST_POINT_it(void);

/*
 Makes an issuing distribution point, empty; NULL without memory. Free it with `ISSUING_DIST_POINT_free`.
 */
ISSUING_DIST_POINT *ISSUING_DIST_POINT_new(void);

/*
 Checks the names of a certificate against constraints. Returns 0 or an `X509_V_ERR_*`.
 */
int NAME_CONSTRAINTS_check(X509 *x, NAME_CONSTRAINTS *nc);

/*
 Checks common names that look like hosts against constraints. Returns 0 or an `X509_V_ERR_*`.
 */
int NAME_CONSTRAINTS_check_CN(X509 *x, NAME_CONSTRAINTS *nc);

/*
 Frees name constraints and all in it; NULL is fine.
 */
void NAME_CONSTRAINTS_free(NAME_CONSTRAINTS *a);

/*
 The table of `NAME_CONSTRAINTS`.
 */
const ASN1_ITEM *NAME_CONSTRAINTS_it(void);

/*
 Makes name constraints, empty; NULL without memory. Free it with `NAME_CONSTRAINTS_free`.
 */
NAME_CONSTRAINTS *NAME_CONSTRAINTS_new(void);

/*
 Frees a naming authority and all in it; NULL is fine.
 */
void NAMING_AUTHORITY_free(NAMING_AUTHORITY *a);

/*
 Returns the field `namingAuthorityId`, which stays the value's (get0).
 */
const ASN1_OBJECT *NAMING_AUTHORITY_get0_authorityId(const NAMING_AUTHORITY *value);

/*
 Returns the field `namingAuthorityText`, which stays the value's (get0).
 */
const ASN1_STRING *NAMING_AUTHORITY_get0_authorityText(const NAMING_AUTHORITY *value);

/*
 Returns the field `namingAuthorityUrl`, which stays the value's (get0).
 */
const ASN1_IA5STRING *NAMING_AUTHORITY_get0_authorityURL(const NAMING_AUTHORITY *value);

/*
 The table of `NAMING_AUTHORITY`.
 */
const ASN1_ITEM *NAMING_AUTHORITY_it(void);

/*
 Makes a naming authority, empty; NULL without memory. Free it with `NAMING_AUTHORITY_free`.
 */
NAMING_AUTHORITY *NAMING_AUTHORITY_new(void);

/*
 Sets the field `namingAuthorityId`, which the value then owns (set0).
 */
void NAMING_AUTHORITY_set0_authorityId(NAMING_AUTHORITY *value, ASN1_OBJECT *new_);

/*
 Sets the field `namingAuthorityText`, which the value then owns (set0).
 */
void NAMING_AUTHORITY_set0_authorityText(NAMING_AUTHORITY *value, ASN1_STRING *new_);

/*
 Sets the field `namingAuthorityUrl`, which the value then owns (set0).
 */
void NAMING_AUTHORITY_set0_authorityURL(NAMING_AUTHORITY *value, ASN1_IA5STRING *new_);

/*
 Frees a reference to notices and all in it; NULL is fine.
 */
void NOTICEREF_free(NOTICEREF *a);

/*
 The table of `NOTICEREF`.
 */
const ASN1_ITEM *NOTICEREF_it(void);

/*
 Makes a reference to notices, empty; NULL without memory. Free it with `NOTICEREF_free`.
 */
NOTICEREF *NOTICEREF_new(void);

/*
 Compares two other names; 0 if they are equal.
 */
int OTHERNAME_cmp(OTHERNAME *a, OTHERNAME *b);

/*
 Frees an other name and all in it; NULL is fine.
 */
void OTHERNAME_free(OTHERNAME *a);

/*
 The table of `OTHERNAME`.
 */
const ASN1_ITEM *OTHERNAME_it(void);

/*
 Makes an other name, empty; NULL without memory. Free it with `OTHERNAME_free`.
 */
OTHERNAME *OTHERNAME_new(void);

/*
 Frees a period of use and all in it; NULL is fine.
 */
void PKEY_USAGE_PERIOD_free(PKEY_USAGE_PERIOD *a);

/*
 The table of `PKEY_USAGE_PERIOD`.
 */
const ASN1_ITEM *PKEY_USAGE_PERIOD_it(void);

/*
 Makes a period of use, empty; NULL without memory. Free it with `PKEY_USAGE_PERIOD_free`.
 */
PKEY_USAGE_PERIOD *PKEY_USAGE_PERIOD_new(void);

/*
 Frees a policy and all in it; NULL is fine.
 */
void POLICYINFO_free(POLICYINFO *a);

/*
 The table of `POLICYINFO`.
 */
const ASN1_ITEM *POLICYINFO_it(void);

/*
 Makes a policy, empty; NULL without memory. Free it with `POLICYINFO_free`.
 */
POLICYINFO *POLICYINFO_new(void);

/*
 Frees a policy qualifier and all in it; NULL is fine.
 */
void POLICYQUALINFO_free(POLICYQUALINFO *a);

/*
 The table of `POLICYQUALINFO`.
 */
const ASN1_ITEM *POLICYQUALINFO_it(void);

/*
 Makes a policy qualifier, empty; NULL without memory. Free it with `POLICYQUALINFO_free`.
 */
POLICYQUALINFO *POLICYQUALINFO_new(void);

/*
 Frees policy constraints and all in it; NULL is fine.
 */
void POLICY_CONSTRAINTS_free(POLICY_CONSTRAINTS *a);

/*
 The table of `POLICY_CONSTRAINTS`.
 */
const ASN1_ITEM *POLICY_CONSTRAINTS_it(void);

/*
 Makes policy constraints, empty; NULL without memory. Free it with `POLICY_CONSTRAINTS_free`.
 */
POLICY_CONSTRAINTS *POLICY_CONSTRAINTS_new(void);

/*
 The table of `POLICY_MAPPINGS`.
 */
const ASN1_ITEM *POLICY_MAPPINGS_it(void);

/*
 Frees a policy mapping and all in it; NULL is fine.
 */
void POLICY_MAPPING_free(POLICY_MAPPING *a);

/*
 The table of `POLICY_MAPPING`.
 */
const ASN1_ITEM *POLICY_MAPPING_it(void);

/*
 Makes a policy mapping, empty; NULL without memory. Free it with `POLICY_MAPPING_free`.
 */
POLICY_MAPPING *POLICY_MAPPING_new(void);

/*
 Frees a profession and all in it; NULL is fine.
 */
void PROFESSION_INFO_free(PROFESSION_INFO *a);

/*
 Returns the field `addProfessionInfo`, which stays the value's (get0).
 */
const ASN1_OCTET_STRING *PROFESSION_INFO_get0_addProfessionInfo(const PROFESSION_INFO *value);

/*
 Returns the field `namingAuthority`, which stays the value's (get0).
 */
const NAMING_AUTHORITY *PROFESSION_INFO_get0_namingAuthority(const PROFESSION_INFO *value);

/*
 Returns the field `professionItems`, which stays the value's (get0).
 */
const STACK_OF(ASN1_STRING) *PROFESSION_INFO_get0_professionItems(const PROFESSION_INFO *pi);

/*
 Returns the field `professionOIDs`, which stays the value's (get0).
 */
const STACK_OF(ASN1_OBJECT) *PROFESSION_INFO_get0_professionOIDs(const PROFESSION_INFO *pi);

/*
 Returns the field `registrationNumber`, which stays the value's (get0).
 */
const ASN1_PRINTABLESTRING *PROFESSION_INFO_get0_registrationNumber(const PROFESSION_INFO *value);

/*
 The table of `PROFESSION_INFO`.
 */
const ASN1_ITEM *PROFESSION_INFO_it(void);

/*
 Makes a profession, empty; NULL without memory. Free it with `PROFESSION_INFO_free`.
 */
PROFESSION_INFO *PROFESSION_INFO_new(void);

/*
 Sets the field `addProfessionInfo`, which the value then owns (set0).
 */
void PROFESSION_INFO_set0_addProfessionInfo(PROFESSION_INFO *value, ASN1_OCTET_STRING *new_);

/*
 Sets the field `namingAuthority`, which the value then owns (set0).
 */
void PROFESSION_INFO_set0_namingAuthority(PROFESSION_INFO *value, NAMING_AUTHORITY *new_);

/*
 Sets the field `professionItems`, which the value then owns (set0).
 */
void PROFESSION_INFO_set0_professionItems(PROFESSION_INFO *pi, STACK_OF(ASN1_STRING) *as);

/*
 Sets the field `professionOIDs`, which the value then owns (set0).
 */
void PROFESSION_INFO_set0_professionOIDs(PROFESSION_INFO *pi, STACK_OF(ASN1_OBJECT) *po);

/*
 Sets the field `registrationNumber`, which the value then owns (set0).
 */
void PROFESSION_INFO_set0_registrationNumber(PROFESSION_INFO *value, ASN1_PRINTABLESTRING *new_);

/*
 Frees proxy certificate information and all in it; NULL is fine.
 */
void PROXY_CERT_INFO_EXTENSION_free(PROXY_CERT_INFO_EXTENSION *a);

/*
 The table of `PROXY_CERT_INFO_EXTENSION`.
 */
const ASN1_ITEM *PROXY_CERT_INFO_EXTENSION_it(void);

/*
 Makes proxy certificate information, empty; NULL without memory. Free it with `PROXY_CERT_INFO_EXTENSION_free`.
 */
PROXY_CERT_INFO_EXTENSION *PROXY_CERT_INFO_EXTENSION_new(void);

/*
 Frees a proxy policy and all in it; NULL is fine.
 */
void PROXY_POLICY_free(PROXY_POLICY *a);

/*
 The table of `PROXY_POLICY`.
 */
const ASN1_ITEM *PROXY_POLICY_it(void);

/*
 Makes a proxy policy, empty; NULL without memory. Free it with `PROXY_POLICY_free`.
 */
PROXY_POLICY *PROXY_POLICY_new(void);

/*
 Frees a strong extranet identifier and all in it; NULL is fine.
 */
void SXNETID_free(SXNETID *a);

/*
 The table of `SXNETID`.
 */
const ASN1_ITEM *SXNETID_it(void);

/*
 Makes a strong extranet identifier, empty; NULL without memory. Free it with `SXNETID_free`.
 */
SXNETID *SXNETID_new(void);

/*
 Adds a user's name (up to 64 bytes, -1: a C string) in a zone, which is then owned. Returns 1, or 0 on failure.
 */
int SXNET_add_id_INTEGER(SXNET **psx, ASN1_INTEGER *izone, const char *user, int userlen);

/*
 Adds a user's name in a zone, told by text. Returns 1, or 0 on failure.
 */
int SXNET_add_id_asc(SXNET **psx, const char *zone, const char *user, int userlen);

/*
 Adds a user's name in a zone, told by number. Returns 1, or 0 on failure.
 */
int SXNET_add_id_ulong(SXNET **psx, unsigned long lzone, const char *user, int userlen);

/*
 Frees strong extranet identifiers and all in it; NULL is fine.
 */
void SXNET_free(SXNET *a);

/*
 As `SXNET_get_id_asc`, by INTEGER.
 */
ASN1_OCTET_STRING *SXNET_get_id_INTEGER(SXNET *sx, ASN1_INTEGER *zone);

/*
 Returns the user's name in a zone, which stays the value's; NULL if there is none.
 */
ASN1_OCTET_STRING *SXNET_get_id_asc(SXNET *sx, const char *zone);

/*
 As `SXNET_get_id_asc`, by number.
 */
ASN1_OCTET_STRING *SXNET_get_id_ulong(SXNET *sx, unsigned long lzone);

/*
 The table of `SXNET`.
 */
const ASN1_ITEM *SXNET_it(void);

/*
 Makes strong extranet identifiers, empty; NULL without memory. Free it with `SXNET_free`.
 */
SXNET *SXNET_new(void);

/*
 Frees a list of TLS extensions and all in it; NULL is fine.
 */
void TLS_FEATURE_free(TLS_FEATURE *a);

/*
 Makes a list of TLS extensions, empty; NULL without memory. Free it with `TLS_FEATURE_free`.
 */
TLS_FEATURE *TLS_FEATURE_new(void);

/*
 Frees a user notice and all in it; NULL is fine.
 */
void USERNOTICE_free(USERNOTICE *a);

/*
 The table of `USERNOTICE`.
 */
const ASN1_ITEM *USERNOTICE_it(void);

/*
 Makes a user notice, empty; NULL without memory. Free it with `USERNOTICE_free`.
 */
USERNOTICE *USERNOTICE_new(void);

/*
 As `X509V3_EXT_CRL_add_nconf`, for values by hash.
 */
int X509V3_EXT_CRL_add_conf(LHASH_OF(CONF_VALUE) *conf, X509V3_CTX *ctx, const char *section, X509_CRL *crl);

/*
 Adds the extensions of a section to a revocation list (NULL: only makes them). Returns 1, or 0 on failure.
 */
int X509V3_EXT_CRL_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509_CRL *crl);

/*
 As `X509V3_EXT_REQ_add_nconf`, for values by hash.
 */
int X509V3_EXT_REQ_add_conf(LHASH_OF(CONF_VALUE) *conf, X509V3_CTX *ctx, const char *section, X509_REQ *req);

/*
 Adds the extensions of a section to a request (NULL: only makes them). Returns 1, or 0 on failure.
 */
int X509V3_EXT_REQ_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509_REQ *req);

/*
 Adds a kind of extension; the method must live on. Returns 1, or 0 without memory.
 */
int X509V3_EXT_add(X509V3_EXT_METHOD *ext);

/*
 Lets the kind `nid_to` be treated as `nid_from`. Returns 1, or 0 if there is no such kind.
 */
int X509V3_EXT_add_alias(int nid_to, int nid_from);

/*
 As `X509V3_EXT_add_nconf`, for values by hash.
 */
int X509V3_EXT_add_conf(LHASH_OF(CONF_VALUE) *conf, X509V3_CTX *ctx, const char *section, X509 *cert);

/*
 Adds kinds of extensions up to one with the kind -1. Returns 1, or 0 without memory.
 */
int X509V3_EXT_add_list(X509V3_EXT_METHOD *extlist);

/*
 Adds the extensions of a section to a certificate (NULL: only makes them). Returns 1, or 0 on failure.
 */
int X509V3_EXT_add_nconf(CONF *conf, X509V3_CTX *ctx, const char *section, X509 *cert);

/*
 Makes the extensions of a section and adds them to `*sk` (if not NULL). Returns 1, or 0 on failure.
 */
int X509V3_EXT_add_nconf_sk(CONF *conf, X509V3_CTX *ctx, const char *section, STACK_OF(X509_EXTENSION) **sk);

/*
 Forgets the kinds that programs added.
 */
void X509V3_EXT_cleanup(void);

/*
 As `X509V3_EXT_nconf`, for values by hash.
 */
X509_EXTENSION *X509V3_EXT_conf(LHASH_OF(CONF_VALUE) *conf, X509V3_CTX *ctx, const char *name, const char *value);

/*
 As `X509V3_EXT_nconf_nid`, for values by hash.
 */
X509_EXTENSION *X509V3_EXT_conf_nid(LHASH_OF(CONF_VALUE) *conf, X509V3_CTX *ctx, int ext_nid, const char *value);

/*
 Reads an extension's value, which the program frees by its kind. NULL if the kind is unknown or the value bad.
 */
void *X509V3_EXT_d2i(X509_EXTENSION *ext);

/*
 Returns the method of an extension; NULL if there is none.
 */
const X509V3_EXT_METHOD *X509V3_EXT_get(X509_EXTENSION *ext);

/*
 Returns the method of a kind of extension; NULL if there is none.
 */
const X509V3_EXT_METHOD *X509V3_EXT_get_nid(int nid);

/*
 Makes an extension of a value. Returns it, to be freed, or NULL on failure.
 */
X509_EXTENSION *X509V3_EXT_i2d(int ext_nid, int crit, void *ext_struc);

/*
 Makes an extension of the kind `name` from text. Returns it, to be freed, or NULL on failure.
 */
X509_EXTENSION *X509V3_EXT_nconf(CONF *conf, X509V3_CTX *ctx, const char *name, const char *value);

/*
 Makes an extension of kind `ext_nid` from text. Returns it, to be freed, or NULL on failure.
 */
X509_EXTENSION *X509V3_EXT_nconf_nid(CONF *conf, X509V3_CTX *ctx, int ext_nid, const char *value);

/*
 Prints an extension's value. Returns 1, or 0 if that is not possible.

 `flag` says what to do with unknown extensions: `X509V3_EXT_DEFAULT`, `…_ERROR_UNKNOWN`, `…_PARSE_UNKNOWN`,
 `…_DUMP_UNKNOWN`.
 */
int X509V3_EXT_print(BIO *out, X509_EXTENSION *ext, unsigned long flag, int indent);

/*
 As `X509V3_EXT_print`, to a C stream.
 */
int X509V3_EXT_print_fp(FILE *out, X509_EXTENSION *ext, int flag, int indent);

/*
 Prints names and values, on one line or (`ml`) on several.
 */
void X509V3_EXT_val_prn(BIO *out, STACK_OF(CONF_VALUE) *val, int indent, int ml);

/*
 Adds entries of a section to a distinguished name. Returns 1, or 0 if one is not possible.
 */
int X509V3_NAME_from_section(X509_NAME *nm, STACK_OF(CONF_VALUE) *dn_sk, unsigned long chtype);

/*
 Adds a value to a list (a new one if `*x` is NULL) in the way that `flags` (`X509V3_ADD_*`) say.

 Returns 1, 0 or -1 on failure.
 */
int X509V3_add1_i2d(STACK_OF(X509_EXTENSION) **x, int nid, void *value, int crit, unsigned long flags);

/*
 Returns 1: the standard kinds are always there.
 */
int X509V3_add_standard_extensions(void);

/*
 Adds a name and value (each may be NULL) to `*extlist`, a new stack if NULL. Returns 1, or 0 without memory.
 */
int X509V3_add_value(const char *name, const char *value, STACK_OF(CONF_VALUE) **extlist);

/*
 Adds `TRUE` or `FALSE` under a name. Returns 1, or 0 without memory.
 */
int X509V3_add_value_bool(const char *name, int asn1_bool, STACK_OF(CONF_VALUE) **extlist);

/*
 Adds `TRUE` under a name if `asn1_bool` is set. Returns 1, or 0 without memory.
 */
int X509V3_add_value_bool_nf(const char *name, int asn1_bool, STACK_OF(CONF_VALUE) **extlist);

/*
 Adds a number under a name, nothing for NULL. Returns 1, or 0 without memory.
 */
int X509V3_add_value_int(const char *name, const ASN1_INTEGER *aint, STACK_OF(CONF_VALUE) **extlist);

/*
 As `X509V3_add_value`.
 */
int X509V3_add_value_uchar(const char *name, const unsigned char *value, STACK_OF(CONF_VALUE) **extlist);

/*
 Frees a name and value; NULL is fine.
 */
void X509V3_conf_free(CONF_VALUE *val);

/*
 Prints extensions under a title (NULL for none), each with its kind and whether it is critical. Returns 1, or 0.
 */
int X509V3_extensions_print(BIO *out, const char *title, const STACK_OF(X509_EXTENSION) *exts, unsigned long flag,
    int indent);

/*
 Reads the value of the extension of kind `nid` in a list; the program frees it.

 With `idx` the search begins after `*idx` and goes on to the next; without it a second one of the kind is an
 error. `*crit` is 1 or 0 for critical or not, -1 if there is none, -2 if there are several. NULL on failure.
 */
void *X509V3_get_d2i(const STACK_OF(X509_EXTENSION) *x, int nid, int *crit, int *idx);

/*
 Returns a section of the context's configuration, to be freed by `X509V3_section_free`; NULL if there is none.
 */
STACK_OF(CONF_VALUE) *X509V3_get_section(X509V3_CTX *ctx, const char *section);

/*
 Returns a value of the context's configuration, to be freed by `X509V3_string_free`; NULL if there is none.
 */
char *X509V3_get_string(X509V3_CTX *ctx, const char *name, const char *section);

/*
 Reads a truth value. Returns 1, or 0 if it is none.
 */
int X509V3_get_value_bool(const CONF_VALUE *value, int *asn1_bool);

/*
 Reads a number into a new INTEGER at `*aint`. Returns 1, or 0 if it is none.
 */
int X509V3_get_value_int(const CONF_VALUE *value, ASN1_INTEGER **aint);

/*
 Reads `name:value,name,…` into a stack; NULL if a name or value is empty.
 */
STACK_OF(CONF_VALUE) *X509V3_parse_list(const char *line);

/*
 Gives a section back; NULL is fine.
 */
void X509V3_section_free(X509V3_CTX *ctx, STACK_OF(CONF_VALUE) *section);

/*
 As `X509V3_set_nconf`, for values by hash.
 */
void X509V3_set_conf_lhash(X509V3_CTX *ctx, LHASH_OF(CONF_VALUE) *lhash);

/*
 Sets what extensions are made for; each may be NULL. Nothing is copied. Source: X509V3_set_ctx(3).
 */
void X509V3_set_ctx(X509V3_CTX *ctx, X509 *issuer, X509 *subject, X509_REQ *req, X509_CRL *crl, int flags);

/*
 Sets the issuer's key, from which its identifier is made if its certificate has none. Returns 1, or 0 on failure.
 */
int X509V3_set_issuer_pkey(X509V3_CTX *ctx, EVP_PKEY *pkey);

/*
 Sets the configuration that sections are looked up in.
 */
void X509V3_set_nconf(X509V3_CTX *ctx, CONF *conf);

/*
 Gives a value back; NULL is fine.
 */
void X509V3_string_free(X509V3_CTX *ctx, char *str);
void X509_POLICY_NODE_print(BIO *out, X509_POLICY_NODE *node, int indent);

/*
 Adds a purpose or changes the one of that number; the names are copied. Returns 1, or 0 on failure.
 */
int X509_PURPOSE_add(int id, int trust, int flags, int (*ck)(const X509_PURPOSE*, const X509*, int),
    const char *name, const char *sname, void *arg);

/*
 Removes the purposes that were added.
 */
void X509_PURPOSE_cleanup(void);

/*
 Purpose number `idx` (get0); NULL if there are not so many.
 */
X509_PURPOSE *X509_PURPOSE_get0(int idx);

/*
 The purpose's name (get0).
 */
char *X509_PURPOSE_get0_name(const X509_PURPOSE *xp);

/*
 The purpose's short name (get0).
 */
char *X509_PURPOSE_get0_sname(const X509_PURPOSE *xp);

/*
 The place of the purpose of that number; -1 if there is none.
 */
int X509_PURPOSE_get_by_id(int purpose);

/*
 The place of the purpose of that short name; -1 if there is none.
 */
int X509_PURPOSE_get_by_sname(const char *sname);

/*
 How many purposes there are.
 */
int X509_PURPOSE_get_count(void);

/*
 The purpose's number.
 */
int X509_PURPOSE_get_id(const X509_PURPOSE *xp);

/*
 What an anchor must be trusted for.
 */
int X509_PURPOSE_get_trust(const X509_PURPOSE *xp);

/*
 Sets `*p` to `purpose`. Returns 1, or 0 if there is no such purpose.
 */
int X509_PURPOSE_set(int *p, int purpose);

/*
 Returns the mail addresses of a request, for `X509_email_free`; NULL if there are none.
 */
STACK_OF(OPENSSL_STRING) *X509_REQ_get1_email(X509_REQ *x);

/*
 Whether an authority key identifier can mean this certificate: 0 (`X509_V_OK`) or an `X509_V_ERR_*`.
 */
int X509_check_akid(const X509 *issuer, const AUTHORITY_KEYID *akid);

/*
 How sure it is that the certificate is a CA's: 0 not, 1 it says so, 3 a self-signed v1, 4 by its key usage alone,
 5 by Netscape's type alone.
 */
int X509_check_ca(X509 *x);

/*
 Whether the certificate has the e-mail address `chk` (`chklen` bytes, or up to its NUL if 0).

 Returns as `X509_check_host`.
 */
int X509_check_email(X509 *x, const char *chk, size_t chklen, unsigned int flags);

/*
 Whether the certificate speaks for the host `chk` (`chklen` bytes, or up to its NUL if 0).

 A name with a leading dot stands for any host below. Returns 1 if it does, 0 if not, -1 if a name in the
 certificate cannot be read, -2 if `chk` is no name. The name that matched goes to `*peername` for the caller to
 free, unless that is NULL. `flags`: `X509_CHECK_FLAG_*`.
 */
int X509_check_host(X509 *x, const char *chk, size_t chklen, unsigned int flags, char **peername);

/*
 Whether the certificate has the IP address `chk` (4 or 16 bytes).

 Returns 1 if it has, 0 if not, -2 if `chk` is NULL.
 */
int X509_check_ip(X509 *x, const unsigned char *chk, size_t chklen, unsigned int flags);

/*
 Whether the certificate has the IP address `ipasc`, in text.

 Returns 1 if it has, 0 if not, -2 if `ipasc` is no address.
 */
int X509_check_ip_asc(X509 *x, const char *ipasc, unsigned int flags);

/*
 Whether `issuer` may have issued `subject`, by names, key identifiers, kind of key and key usage.

 Returns 0 (`X509_V_OK`) or the `X509_V_ERR_*` that speaks against it. The signature is not looked at.
 */
int X509_check_issued(X509 *issuer, X509 *subject);

/*
 Whether the certificate serves the purpose `id` (`X509_PURPOSE_*`), as a CA if `ca` is not 0.

 Returns 1 if it does, 0 if not, more if with reserve, -1 if its extensions are malformed or there is no such
 purpose. With `id` -1 only the extensions are looked at.
 */
int X509_check_purpose(X509 *x, int id, int ca);

/*
 Frees what `X509_get1_email` and `X509_get1_ocsp` gave; NULL is fine.
 */
void X509_email_free(STACK_OF(OPENSSL_STRING) *sk);

/*
 The names of the issuer's issuer (get0); NULL if there are none.
 */
const GENERAL_NAMES *X509_get0_authority_issuer(X509 *x);

/*
 The key identifier of the issuer (get0); NULL if there is none.
 */
const ASN1_OCTET_STRING *X509_get0_authority_key_id(X509 *x);

/*
 The serial number of the issuer (get0); NULL if there is none.
 */
const ASN1_INTEGER *X509_get0_authority_serial(X509 *x);

/*
 The subject's key identifier (get0); NULL if there is none.
 */
const ASN1_OCTET_STRING *X509_get0_subject_key_id(X509 *x);

/*
 Returns the mail addresses of a certificate, for `X509_email_free`; NULL if there are none.
 */
STACK_OF(OPENSSL_STRING) *X509_get1_email(X509 *x);

/*
 Returns the addresses of a certificate's OCSP responders, for `X509_email_free`; NULL if there are none.
 */
STACK_OF(OPENSSL_STRING) *X509_get1_ocsp(X509 *x);

/*
 The extended key usage (`XKU_*`): all bits if there is none, 0 if the extensions are malformed.
 */
uint32_t X509_get_extended_key_usage(X509 *x);

/*
 What the extensions say in short: `EXFLAG_*`.
 */
uint32_t X509_get_extension_flags(X509 *x);

/*
 The key usage (`KU_*`): all bits if there is none, 0 if the extensions are malformed.
 */
uint32_t X509_get_key_usage(X509 *x);

/*
 The path length that a proxy certificate is limited to; -1 if it is not.
 */
long X509_get_proxy_pathlen(X509 *x);
void X509_set_proxy_flag(X509 *x);
void X509_set_proxy_pathlen(X509 *x, long l);

/*
 Returns 1 if an extension may be critical because this library handles it, else 0.
 */
int X509_supported_extension(X509_EXTENSION *ex);
int X509v3_addr_add_inherit(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi);
int X509v3_addr_add_prefix(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi, unsigned char *a,
    const int prefixlen);
int X509v3_addr_add_range(IPAddrBlocks *addr, const unsigned afi, const unsigned *safi, unsigned char *min,
    unsigned char *max);
int X509v3_addr_canonize(IPAddrBlocks *addr);
unsigned X509v3_addr_get_afi(const IPAddressFamily *f);
int X509v3_addr_get_range(IPAddressOrRange *aor, const unsigned afi, unsigned char *min, unsigned char *max,
    const int length);
int X509v3_addr_inherits(IPAddrBlocks *addr);
int X509v3_addr_is_canonical(IPAddrBlocks *addr);
int X509v3_addr_subset(IPAddrBlocks *a, IPAddrBlocks *b);
int X509v3_addr_validate_path(X509_STORE_CTX *);
int X509v3_addr_validate_resource_set(STACK_OF(X509) *chain, IPAddrBlocks *ext, int allow_inheritance);
int X509v3_asid_add_id_or_range(ASIdentifiers *asid, int which, ASN1_INTEGER *min, ASN1_INTEGER *max);
int X509v3_asid_add_inherit(ASIdentifiers *asid, int which);
int X509v3_asid_canonize(ASIdentifiers *asid);
int X509v3_asid_inherits(ASIdentifiers *asid);
int X509v3_asid_is_canonical(ASIdentifiers *asid);
int X509v3_asid_subset(ASIdentifiers *a, ASIdentifiers *b);
int X509v3_asid_validate_path(X509_STORE_CTX *);
int X509v3_asid_validate_resource_set(STACK_OF(X509) *chain, ASIdentifiers *ext, int allow_inheritance);

/*
 A general name of kind `gen_type` from text, in `out` or a new one. Returns it, NULL on failure.
 */
GENERAL_NAME *a2i_GENERAL_NAME(GENERAL_NAME *out, const X509V3_EXT_METHOD *_method, X509V3_CTX *ctx, int gen_type,
    const char *value, int is_nc);

/*
 An OCTET STRING with an address in numbers; NULL if it is none.
 */
ASN1_OCTET_STRING *a2i_IPADDRESS(const char *ipasc);

/*
 An OCTET STRING with an address and its mask; NULL if the text is none.
 */
ASN1_OCTET_STRING *a2i_IPADDRESS_NC(const char *ipasc);

/*
 Reads an access description; NULL on failure. Source: d2i_X509(3).
 */
ACCESS_DESCRIPTION *d2i_ACCESS_DESCRIPTION(ACCESS_DESCRIPTION **a, const unsigned char **in, long len);

/*
 Reads admissions; NULL on failure. Source: d2i_X509(3).
 */
ADMISSIONS *d2i_ADMISSIONS(ADMISSIONS **a, const unsigned char **in, long len);

/*
 Reads an admission syntax; NULL on failure. Source: d2i_X509(3).
 */
ADMISSION_SYNTAX *d2i_ADMISSION_SYNTAX(ADMISSION_SYNTAX **a, const unsigned char **in, long len);

/*
 Reads one or several autonomous systems; NULL on failure. Source: d2i_X509(3).
 */
ASIdOrRange *d2i_ASIdOrRange(ASIdOrRange **a, const unsigned char **in, long len);

/*
 Reads a choice of autonomous systems; NULL on failure. Source: d2i_X509(3).
 */
ASIdentifierChoice *d2i_ASIdentifierChoice(ASIdentifierChoice **a, const unsigned char **in, long len);

/*
 Reads autonomous systems; NULL on failure. Source: d2i_X509(3).
 */
ASIdentifiers *d2i_ASIdentifiers(ASIdentifiers **a, const unsigned char **in, long len);

/*
 Reads a range of autonomous systems; NULL on failure. Source: d2i_X509(3).
 */
ASRange *d2i_ASRange(ASRange **a, const unsigned char **in, long len);

/*
 Reads an authority information access; NULL on failure. Source: d2i_X509(3).
 */
AUTHORITY_INFO_ACCESS *d2i_AUTHORITY_INFO_ACCESS(AUTHORITY_INFO_ACCESS **a, const unsigned char **in, long len);

/*
 Reads an authority key identifier; NULL on failure. Source: d2i_X509(3).
 */
AUTHORITY_KEYID *d2i_AUTHORITY_KEYID(AUTHORITY_KEYID **a, const unsigned char **in, long len);

/*
 Reads basic constraints; NULL on failure. Source: d2i_X509(3).
 */
BASIC_CONSTRAINTS *d2i_BASIC_CONSTRAINTS(BASIC_CONSTRAINTS **a, const unsigned char **in, long len);

/*
 Reads a list of policies; NULL on failure. Source: d2i_X509(3).
 */
CERTIFICATEPOLICIES *d2i_CERTIFICATEPOLICIES(CERTIFICATEPOLICIES **a, const unsigned char **in, long len);

/*
 Reads a list of distribution points; NULL on failure. Source: d2i_X509(3).
 */
CRL_DIST_POINTS *d2i_CRL_DIST_POINTS(CRL_DIST_POINTS **a, const unsigned char **in, long len);

/*
 Reads a distribution point; NULL on failure. Source: d2i_X509(3).
 */
DIST_POINT *d2i_DIST_POINT(DIST_POINT **a, const unsigned char **in, long len);

/*
 Reads a name of a distribution point; NULL on failure. Source: d2i_X509(3).
 */
DIST_POINT_NAME *d2i_DIST_POINT_NAME(DIST_POINT_NAME **a, const unsigned char **in, long len);

/*
 Reads an EDI party name; NULL on failure. Source: d2i_X509(3).
 */
EDIPARTYNAME *d2i_EDIPARTYNAME(EDIPARTYNAME **a, const unsigned char **in, long len);

/*
 Reads a list of uses; NULL on failure. Source: d2i_X509(3).
 */
EXTENDED_KEY_USAGE *d2i_EXTENDED_KEY_USAGE(EXTENDED_KEY_USAGE **a, const unsigned char **in, long len);

/*
 Reads a general name; NULL on failure. Source: d2i_X509(3).
 */
GENERAL_NAME *d2i_GENERAL_NAME(GENERAL_NAME **a, const unsigned char **in, long len);

/*
 Reads a list of general names; NULL on failure. Source: d2i_X509(3).
 */
GENERAL_NAMES *d2i_GENERAL_NAMES(GENERAL_NAMES **a, const unsigned char **in, long len);

/*
 Reads a choice of addresses; NULL on failure. Source: d2i_X509(3).
 */
IPAddressChoice *d2i_IPAddressChoice(IPAddressChoice **a, const unsigned char **in, long len);

/*
 Reads an address family; NULL on failure. Source: d2i_X509(3).
 */
IPAddressFamily *d2i_IPAddressFamily(IPAddressFamily **a, const unsigned char **in, long len);

/*
 Reads a prefix or range of addresses; NULL on failure. Source: d2i_X509(3).
 */
IPAddressOrRange *d2i_IPAddressOrRange(IPAddressOrRange **a, const unsigned char **in, long len);

/*
 Reads a range of addresses; NULL on failure. Source: d2i_X509(3).
 */
IPAddressRange *d2i_IPAddressRange(IPAddressRange **a, const unsigned char **in, long len);

/*
 Reads the issuer's tools; NULL on failure. Source: d2i_X509(3).
 */
ISSUER_SIGN_TOOL *d2i_ISSUER_SIGN_TOOL(ISSUER_SIGN_TOOL **a, const unsigned char **in, long len);

/*
 Reads an issuing distribution point; NULL on failure. Source: d2i_X509(3).
 */
ISSUING_DIST_POINT *d2i_ISSUING_DIST_POINT(ISSUING_DIST_POINT **a, const unsigned char **in, long len);

/*
 Reads a naming authority; NULL on failure. Source: d2i_X509(3).
 */
NAMING_AUTHORITY *d2i_NAMING_AUTHORITY(NAMING_AUTHORITY **a, const unsigned char **in, long len);

/*
 Reads a reference to notices; NULL on failure. Source: d2i_X509(3).
 */
NOTICEREF *d2i_NOTICEREF(NOTICEREF **a, const unsigned char **in, long len);

/*
 Reads an other name; NULL on failure. Source: d2i_X509(3).
 */
OTHERNAME *d2i_OTHERNAME(OTHERNAME **a, const unsigned char **in, long len);

/*
 Reads a period of use; NULL on failure. Source: d2i_X509(3).
 */
PKEY_USAGE_PERIOD *d2i_PKEY_USAGE_PERIOD(PKEY_USAGE_PERIOD **a, const unsigned char **in, long len);

/*
 Reads a policy; NULL on failure. Source: d2i_X509(3).
 */
POLICYINFO *d2i_POLICYINFO(POLICYINFO **a, const unsigned char **in, long len);

/*
 Reads a policy qualifier; NULL on failure. Source: d2i_X509(3).
 */
POLICYQUALINFO *d2i_POLICYQUALINFO(POLICYQUALINFO **a, const unsigned char **in, long len);

/*
 Reads a profession; NULL on failure. Source: d2i_X509(3).
 */
PROFESSION_INFO *d2i_PROFESSION_INFO(PROFESSION_INFO **a, const unsigned char **in, long len);

/*
 Reads proxy certificate information; NULL on failure. Source: d2i_X509(3).
 */
PROXY_CERT_INFO_EXTENSION *d2i_PROXY_CERT_INFO_EXTENSION(PROXY_CERT_INFO_EXTENSION **a, const unsigned char **in,
    long len);

/*
 Reads a proxy policy; NULL on failure. Source: d2i_X509(3).
 */
PROXY_POLICY *d2i_PROXY_POLICY(PROXY_POLICY **a, const unsigned char **in, long len);

/*
 Reads strong extranet identifiers; NULL on failure. Source: d2i_X509(3).
 */
SXNET *d2i_SXNET(SXNET **a, const unsigned char **in, long len);

/*
 Reads a strong extranet identifier; NULL on failure. Source: d2i_X509(3).
 */
SXNETID *d2i_SXNETID(SXNETID **a, const unsigned char **in, long len);

/*
 Reads a user notice; NULL on failure. Source: d2i_X509(3).
 */
USERNOTICE *d2i_USERNOTICE(USERNOTICE **a, const unsigned char **in, long len);

/*
 Prints the kind of an access description. Returns 2.
 */
int i2a_ACCESS_DESCRIPTION(BIO *bp, const ACCESS_DESCRIPTION *a);

/*
 Writes an access description. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ACCESS_DESCRIPTION(const ACCESS_DESCRIPTION *a, unsigned char **out);

/*
 Writes admissions. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ADMISSIONS(const ADMISSIONS *a, unsigned char **out);

/*
 Writes an admission syntax. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ADMISSION_SYNTAX(const ADMISSION_SYNTAX *a, unsigned char **out);

/*
 Writes one or several autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASIdOrRange(const ASIdOrRange *a, unsigned char **out);

/*
 Writes a choice of autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASIdentifierChoice(const ASIdentifierChoice *a, unsigned char **out);

/*
 Writes autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASIdentifiers(const ASIdentifiers *a, unsigned char **out);

/*
 Writes a range of autonomous systems. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ASRange(const ASRange *a, unsigned char **out);

/*
 Writes an authority information access. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_AUTHORITY_INFO_ACCESS(const AUTHORITY_INFO_ACCESS *a, unsigned char **out);

/*
 Writes an authority key identifier. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_AUTHORITY_KEYID(const AUTHORITY_KEYID *a, unsigned char **out);

/*
 Writes basic constraints. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_BASIC_CONSTRAINTS(const BASIC_CONSTRAINTS *a, unsigned char **out);

/*
 Writes a list of policies. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_CERTIFICATEPOLICIES(const CERTIFICATEPOLICIES *a, unsigned char **out);

/*
 Writes a list of distribution points. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_CRL_DIST_POINTS(const CRL_DIST_POINTS *a, unsigned char **out);

/*
 Writes a distribution point. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_DIST_POINT(const DIST_POINT *a, unsigned char **out);

/*
 Writes a name of a distribution point. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_DIST_POINT_NAME(const DIST_POINT_NAME *a, unsigned char **out);

/*
 Writes an EDI party name. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_EDIPARTYNAME(const EDIPARTYNAME *a, unsigned char **out);

/*
 Writes a list of uses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_EXTENDED_KEY_USAGE(const EXTENDED_KEY_USAGE *a, unsigned char **out);

/*
 Writes a general name. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_GENERAL_NAME(const GENERAL_NAME *a, unsigned char **out);

/*
 Writes a list of general names. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_GENERAL_NAMES(const GENERAL_NAMES *a, unsigned char **out);

/*
 Writes a choice of addresses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_IPAddressChoice(const IPAddressChoice *a, unsigned char **out);

/*
 Writes an address family. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_IPAddressFamily(const IPAddressFamily *a, unsigned char **out);

/*
 Writes a prefix or range of addresses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_IPAddressOrRange(const IPAddressOrRange *a, unsigned char **out);

/*
 Writes a range of addresses. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_IPAddressRange(const IPAddressRange *a, unsigned char **out);

/*
 Writes the issuer's tools. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ISSUER_SIGN_TOOL(const ISSUER_SIGN_TOOL *a, unsigned char **out);

/*
 Writes an issuing distribution point. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_ISSUING_DIST_POINT(const ISSUING_DIST_POINT *a, unsigned char **out);

/*
 Writes a naming authority. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_NAMING_AUTHORITY(const NAMING_AUTHORITY *a, unsigned char **out);

/*
 Writes a reference to notices. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_NOTICEREF(const NOTICEREF *a, unsigned char **out);

/*
 Writes an other name. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_OTHERNAME(const OTHERNAME *a, unsigned char **out);

/*
 Writes a period of use. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_PKEY_USAGE_PERIOD(const PKEY_USAGE_PERIOD *a, unsigned char **out);

/*
 Writes a policy. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_POLICYINFO(const POLICYINFO *a, unsigned char **out);

/*
 Writes a policy qualifier. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_POLICYQUALINFO(const POLICYQUALINFO *a, unsigned char **out);

/*
 Writes a profession. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_PROFESSION_INFO(const PROFESSION_INFO *a, unsigned char **out);

/*
 Writes proxy certificate information. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_PROXY_CERT_INFO_EXTENSION(const PROXY_CERT_INFO_EXTENSION *a, unsigned char **out);

/*
 Writes a proxy policy. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_PROXY_POLICY(const PROXY_POLICY *a, unsigned char **out);

/*
 Writes strong extranet identifiers. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_SXNET(const SXNET *a, unsigned char **out);

/*
 Writes a strong extranet identifier. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_SXNETID(const SXNETID *a, unsigned char **out);

/*
 Writes a user notice. Returns its length, 0 or negative on failure. Source: d2i_X509(3).
 */
int i2d_USERNOTICE(const USERNOTICE *a, unsigned char **out);

/*
 An ENUMERATED as text; the program frees it. NULL for NULL.
 */
char *i2s_ASN1_ENUMERATED(X509V3_EXT_METHOD *_meth, const ASN1_ENUMERATED *aint);

/*
 An ENUMERATED by the name that the method's table has for it, else as text.
 */
char *i2s_ASN1_ENUMERATED_TABLE(X509V3_EXT_METHOD *meth, const ASN1_ENUMERATED *aint);

/*
 The text of a method's string; the program frees it. NULL if it is empty.
 */
char *i2s_ASN1_IA5STRING(X509V3_EXT_METHOD *_method, ASN1_IA5STRING *ia5);

/*
 An INTEGER as text; the program frees it. NULL for NULL.
 */
char *i2s_ASN1_INTEGER(X509V3_EXT_METHOD *_meth, const ASN1_INTEGER *aint);

/*
 The bytes of a string as hexadecimal digits with colons; the program frees them.
 */
char *i2s_ASN1_OCTET_STRING(X509V3_EXT_METHOD *_method, const ASN1_OCTET_STRING *ia5);

/*
 As `i2s_ASN1_IA5STRING`, for UTF-8.
 */
char *i2s_ASN1_UTF8STRING(X509V3_EXT_METHOD *_method, ASN1_UTF8STRING *utf8);

/*
 The set bits by their long names. Returns the list, NULL on failure.
 */
STACK_OF(CONF_VALUE) *i2v_ASN1_BIT_STRING(X509V3_EXT_METHOD *method, ASN1_BIT_STRING *bits,
    STACK_OF(CONF_VALUE) *extlist);

/*
 Adds a general name to a list of names and values, a new one if NULL. Returns it, NULL on failure.
 */
STACK_OF(CONF_VALUE) *i2v_GENERAL_NAME(X509V3_EXT_METHOD *method, GENERAL_NAME *gen, STACK_OF(CONF_VALUE) *ret);

/*
 Adds general names to a list of names and values, a new one if NULL. Returns it, NULL on failure.
 */
STACK_OF(CONF_VALUE) *i2v_GENERAL_NAMES(X509V3_EXT_METHOD *method, GENERAL_NAMES *gen, STACK_OF(CONF_VALUE) *extlist);

/*
 An IA5String with a text; NULL for NULL or without memory.
 */
ASN1_IA5STRING *s2i_ASN1_IA5STRING(X509V3_EXT_METHOD *_method, X509V3_CTX *_ctx, const char *str);

/*
 An INTEGER from text, decimal or hexadecimal after `0x`; NULL if it is none.
 */
ASN1_INTEGER *s2i_ASN1_INTEGER(X509V3_EXT_METHOD *_meth, const char *value);

/*
 An OCTET STRING from hexadecimal digits; NULL if they are none.
 */
ASN1_OCTET_STRING *s2i_ASN1_OCTET_STRING(X509V3_EXT_METHOD *_method, X509V3_CTX *_ctx, const char *str);

/*
 A UTF8String with a text; NULL for NULL or without memory.
 */
ASN1_UTF8STRING *s2i_ASN1_UTF8STRING(X509V3_EXT_METHOD *_method, X509V3_CTX *_ctx, const char *str);

/*
 A BIT STRING from names of bits, long or short. Returns it, NULL if one is unknown.
 */
ASN1_BIT_STRING *v2i_ASN1_BIT_STRING(X509V3_EXT_METHOD *method, X509V3_CTX *ctx, STACK_OF(CONF_VALUE) *nval);

/*
 As `v2i_GENERAL_NAME_ex`, a new one, no constraint.
 */
GENERAL_NAME *v2i_GENERAL_NAME(const X509V3_EXT_METHOD *method, X509V3_CTX *ctx, CONF_VALUE *cnf);

/*
 General names from entries. Returns them, NULL on failure.
 */
GENERAL_NAMES *v2i_GENERAL_NAMES(const X509V3_EXT_METHOD *method, X509V3_CTX *ctx, STACK_OF(CONF_VALUE) *nval);

/*
 A general name from an entry such as `DNS:host`, in `out` or a new one. Returns it, NULL on failure.
 */
GENERAL_NAME *v2i_GENERAL_NAME_ex(GENERAL_NAME *out, const X509V3_EXT_METHOD *method, X509V3_CTX *ctx,
    CONF_VALUE *cnf, int is_nc);
#ifdef __cplusplus
}
#endif
DEFINE_SPECIAL_STACK_OF(X509V3_EXT_METHOD, X509V3_EXT_METHOD)
DEFINE_SPECIAL_STACK_OF(ACCESS_DESCRIPTION, ACCESS_DESCRIPTION)
DEFINE_SPECIAL_STACK_OF(GENERAL_NAME, GENERAL_NAME)
DEFINE_SPECIAL_STACK_OF(GENERAL_NAMES, GENERAL_NAMES)
DEFINE_SPECIAL_STACK_OF(DIST_POINT, DIST_POINT)
DEFINE_SPECIAL_STACK_OF(SXNETID, SXNETID)
DEFINE_SPECIAL_STACK_OF(POLICYQUALINFO, POLICYQUALINFO)
DEFINE_SPECIAL_STACK_OF(POLICYINFO, POLICYINFO)
DEFINE_SPECIAL_STACK_OF(POLICY_MAPPING, POLICY_MAPPING)
DEFINE_SPECIAL_STACK_OF(GENERAL_SUBTREE, GENERAL_SUBTREE)
DEFINE_SPECIAL_STACK_OF(X509_PURPOSE, X509_PURPOSE)
DEFINE_SPECIAL_STACK_OF(X509_POLICY_NODE, X509_POLICY_NODE)
DEFINE_SPECIAL_STACK_OF(ASIdOrRange, ASIdOrRange)
DEFINE_SPECIAL_STACK_OF(IPAddressOrRange, IPAddressOrRange)
DEFINE_SPECIAL_STACK_OF(IPAddressFamily, IPAddressFamily)
DEFINE_SPECIAL_STACK_OF(ASN1_STRING, ASN1_STRING)
DEFINE_SPECIAL_STACK_OF(PROFESSION_INFO, PROFESSION_INFO)
DEFINE_SPECIAL_STACK_OF(ADMISSIONS, ADMISSIONS)

#endif
