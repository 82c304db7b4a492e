/* Kinds of extensions by their methods: made from text, written, read, printed. */
#include <openssl/bio.h>
#include <openssl/conf.h>
#include <openssl/x509v3.h>
#include "testing.h"

static BIO *mem;

static void flush(void)
{
    char *data;
    long n = BIO_get_mem_data(mem, &data);

    printf("{%.*s}\n", (int)n, data);
    (void)BIO_reset(mem);
}

static void print(const X509V3_EXT_METHOD *m, const unsigned char *der, long len)
{
    const unsigned char *p = der;
    void *value = ASN1_item_d2i(NULL, &p, len, ASN1_ITEM_ptr(m->it));

    printf("value %s\n", value != NULL ? "set" : "NULL");
    if (value == NULL)
        return;
    if (m->i2s != NULL) {
        char *s = m->i2s(m, value);

        SHOW_STR(s);
        OPENSSL_free(s);
    }
    if (m->i2v != NULL) {
        STACK_OF(CONF_VALUE) *list = m->i2v(m, value, NULL);

        SHOW(sk_CONF_VALUE_num(list));
        X509V3_EXT_val_prn(mem, list, 3, 0);
        flush();
        X509V3_EXT_val_prn(mem, list, 3, 1);
        flush();
        sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    }
    if (m->ext_nid == NID_subject_alt_name) {
        GENERAL_NAMES *names = value;
        int i;

        for (i = 0; i < sk_GENERAL_NAME_num(names); i++) {
            SHOW(GENERAL_NAME_print(mem, sk_GENERAL_NAME_value(names, i)));
            flush();
            SHOW(GENERAL_NAME_cmp(sk_GENERAL_NAME_value(names, i), sk_GENERAL_NAME_value(names, 0)) == 0);
        }
    }
    if (m->i2r != NULL) {
        SHOW(m->i2r(m, value, mem, 5));
        flush();
    }
    ASN1_item_free(value, ASN1_ITEM_ptr(m->it));
}

static void try_text(int nid, const char *text)
{
    X509V3_EXT_METHOD *m = (X509V3_EXT_METHOD *)X509V3_EXT_get_nid(nid);
    X509V3_CTX ctx;
    STACK_OF(CONF_VALUE) *list = NULL;
    unsigned char *der = NULL;
    void *value = NULL;
    int n;

    printf("--- %s %s\n", OBJ_nid2sn(nid), text);
    X509V3_set_ctx(&ctx, NULL, NULL, NULL, NULL, X509V3_CTX_TEST);
    ctx.db = NULL;
    ctx.db_meth = NULL;
    if (m->v2i != NULL) {
        list = X509V3_parse_list(text);
        value = list == NULL ? NULL : m->v2i(m, &ctx, list);
        sk_CONF_VALUE_pop_free(list, X509V3_conf_free);
    } else if (m->s2i != NULL) {
        value = m->s2i(m, &ctx, text);
    } else if (m->r2i != NULL) {
        value = m->r2i(m, &ctx, text);
    }
    SHOW_QUEUE();
    if (value == NULL) {
        printf("none\n");
        return;
    }
    n = ASN1_item_i2d(value, &der, ASN1_ITEM_ptr(m->it));
    SHOW_BYTES(der, n);
    ASN1_item_free(value, ASN1_ITEM_ptr(m->it));
    print(m, der, n);
    OPENSSL_free(der);
    SHOW_QUEUE();
}

static void try_der(int nid, const char *der, long len)
{
    printf("--- %s\n", OBJ_nid2sn(nid));
    print(X509V3_EXT_get_nid(nid), (const unsigned char *)der, len);
    SHOW_QUEUE();
}

#define DER(nid, text) try_der(nid, text, sizeof(text) - 1)

int main(void)
{
    int nid;

    mem = BIO_new(BIO_s_mem());
    for (nid = -1; nid < 1300; nid++) {
        const X509V3_EXT_METHOD *m = X509V3_EXT_get_nid(nid);

        if (m != NULL && nid != NID_id_pkix_OCSP_CrlID && nid != NID_id_pkix_OCSP_Nonce && nid != NID_id_pkix_OCSP_serviceLocator
            && nid != NID_ct_precert_scts && nid != NID_ct_cert_scts && nid != NID_x509ExtAdmission && nid != NID_sbgp_ipAddrBlock
            && nid != NID_sbgp_autonomousSysNum)
            printf("%d %d %x %d%d%d%d%d%d%d\n", nid, m->ext_nid, m->ext_flags, m->it != NULL, m->i2s != NULL, m->s2i != NULL,
                   m->i2v != NULL, m->v2i != NULL, m->i2r != NULL, m->r2i != NULL);
    }
    try_text(NID_basic_constraints, "CA:TRUE");
    try_text(NID_basic_constraints, "CA:FALSE");
    try_text(NID_basic_constraints, "CA:true,pathlen:3");
    try_text(NID_basic_constraints, "CA:maybe");
    try_text(NID_basic_constraints, "CA:y,pathlen:0x1F");
    try_text(NID_basic_constraints, "CA:y,pathlen:x");
    try_text(NID_basic_constraints, "XX:y");
    try_text(NID_basic_constraints, "CA");
    try_text(NID_basic_constraints, "CA:");
    try_text(NID_basic_constraints, "pathlen:-1");
    try_text(NID_basic_constraints, "pathlen:123456789012345678901234567890123456789012345678901234567890");
    try_text(NID_key_usage, "digitalSignature,keyCertSign , cRLSign");
    try_text(NID_key_usage, "decipherOnly");
    try_text(NID_key_usage, "Digital Signature");
    try_text(NID_key_usage, "nothing");
    try_text(NID_netscape_cert_type, "client,server,email,objsign,sslCA,emailCA,objCA,reserved");
    try_text(NID_ext_key_usage, "serverAuth,clientAuth,1.2.3.4");
    try_text(NID_ext_key_usage, "serverAuth,bogus name");
    try_text(NID_subject_alt_name, "DNS:example.com,email:a@b.c,URI:http://x/,IP:10.0.0.1,IP:::1,IP:2001:db8::ff,RID:1.2.3");
    try_text(NID_subject_alt_name, "DNS.1:one,DNS.2:two");
    try_text(NID_subject_alt_name, "otherName:1.2.3.4;UTF8:some text");
    try_text(NID_subject_alt_name, "otherName:1.3.6.1.4.1.311.20.2.3;UTF8:user@example.com");
    try_text(NID_subject_alt_name, "otherName:1.2.3.4;INTEGER:5");
    try_text(NID_subject_alt_name, "otherName:1.2.3.4;IA5:five");
    try_text(NID_subject_alt_name, "otherName:1.2.3.4");
    try_text(NID_subject_alt_name, "IP:10.0.0");
    try_text(NID_subject_alt_name, "RID:bogus name");
    try_text(NID_subject_alt_name, "XYZ:a");
    try_text(NID_subject_alt_name, "DNS");
    try_text(NID_subject_alt_name, "dirName:section");
    try_text(NID_subject_alt_name, "email:copy");
    try_text(NID_issuer_alt_name, "issuer:copy,DNS:x");
    try_text(NID_subject_key_identifier, "00:01:ff");
    try_text(NID_subject_key_identifier, "0001f");
    try_text(NID_subject_key_identifier, "hash");
    try_text(NID_subject_key_identifier, "zz");
    try_text(NID_authority_key_identifier, "keyid,issuer:always");
    try_text(NID_authority_key_identifier, "none");
    try_text(NID_authority_key_identifier, "what");
    try_text(NID_info_access, "OCSP;URI:http://ocsp/,caIssuers;URI:http://ca/");
    try_text(NID_info_access, "OCSP:URI");
    try_text(NID_info_access, "bogus name;URI:http://ocsp/");
    try_text(NID_crl_distribution_points, "URI:http://one/,URI:http://two/");
    try_text(NID_name_constraints, "permitted;DNS:.example.com,excluded;email:bad.example,permitted;IP:10.0.0.0/255.0.0.0");
    try_text(NID_name_constraints, "permitted;IP:2001:db8::/ffff:ffff::");
    try_text(NID_name_constraints, "excluded;DNS:x");
    try_text(NID_name_constraints, "other;DNS:x");
    try_text(NID_policy_constraints, "requireExplicitPolicy:2,inhibitPolicyMapping:0");
    try_text(NID_policy_constraints, "inhibitPolicyMapping:x");
    try_text(NID_policy_constraints, "foo:1");
    try_text(NID_policy_mappings, "1.2.3:1.2.4,1.2.5:1.2.6");
    try_text(NID_policy_mappings, "1.2.3");
    try_text(NID_inhibit_any_policy, "3");
    try_text(NID_inhibit_any_policy, "x");
    try_text(NID_certificate_policies, "1.2.3.4,anyPolicy");
    try_text(NID_certificate_policies, "ia5org,1.2.3.4");
    try_text(NID_certificate_policies, "bogus name");
    try_text(NID_certificate_policies, "a:b");
    try_text(NID_certificate_policies, "@section");
    try_text(NID_tlsfeature, "status_request,17,99");
    try_text(NID_tlsfeature, "bogus");
    try_text(NID_netscape_comment, "a comment");
    try_text(NID_netscape_comment, "");
    try_text(NID_subjectSignTool, "t\xc3\xb6\xc3\xb6l");
    try_text(NID_issuerSignTool, "signTool:a,cATool:b,signToolCert:c,cAToolCert:d");
    try_text(NID_ct_precert_poison, "NULL");
    try_text(NID_id_pkix_OCSP_noCheck, "x");
    try_text(NID_sxnet, "1:user,0x22:other");
    try_text(NID_proxyCertInfo, "language:id-ppl-anyLanguage,pathlen:3,policy:text:AB");
    try_text(NID_issuing_distribution_point, "onlyCA:TRUE,onlysomereasons:keyCompromise");
    DER(NID_crl_number, "\x02\x02\x01\x00");
    DER(NID_crl_number, "\x02\x12\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x0f");
    DER(NID_crl_number, "\x02\x12\xfe\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x0f");
    DER(NID_crl_number, "\x02\x01\xff");
    DER(NID_crl_reason, "\x0a\x01\x01");
    DER(NID_crl_reason, "\x0a\x01\x07");
    DER(NID_crl_reason, "\x0a\x01\x0a");
    DER(NID_invalidity_date, "\x18\x0f" "20200102030405Z");
    DER(NID_id_pkix_OCSP_archiveCutoff, "\x18\x0f" "20200102030405Z");
    DER(NID_hold_instruction_code, "\x06\x03\x55\x04\x03");
    DER(NID_private_key_usage_period, "\x30\x22\x80\x0f" "20200102030405Z" "\x81\x0f" "20210102030405Z");
    DER(NID_private_key_usage_period, "\x30\x11\x81\x0f" "20210102030405Z");
    DER(NID_private_key_usage_period, "\x30\x00");
    DER(NID_basic_constraints, "\x30\x00");
    DER(NID_basic_constraints, "\x30\x03\x01\x01\xff");
    DER(NID_basic_constraints, "\x30\x03\x01\x02\xff");
    DER(NID_key_usage, "\x03\x01\x00");
    DER(NID_subject_alt_name, "\x30\x00");
    DER(NID_subject_alt_name, "\x30\x07\x87\x05\x01\x02\x03\x04\x05");
    DER(NID_subject_alt_name, "\x30\x12\x87\x10\x20\x01\x0d\xb8\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01");
    DER(NID_subject_alt_name, "\x30\x04\xa3\x02\x05\x00");
    DER(NID_subject_alt_name, "\x30\x05\xa5\x03\xa1\x01\x05");
    DER(NID_subject_alt_name, "\x30\x07\xa5\x05\xa1\x03\x0c\x01x");
    DER(NID_subject_alt_name, "\x30\x03\x82\x01\x00");
    DER(NID_subject_alt_name, "\x30\x03\x89\x01\x00");
    DER(NID_authority_key_identifier, "\x30\x08\x80\x02\x01\x02\x82\x02\x03\x04");
    DER(NID_authority_key_identifier, "\x30\x04\x80\x02\x01\x02");
    DER(NID_authority_key_identifier, "\x30\x00");
    DER(NID_crl_distribution_points, "\x30\x15\x30\x13\xa0\x09\xa0\x07\x86\x05http:\x81\x02\x01\x06\xa2\x02\x82\x00");
    DER(NID_crl_distribution_points, "\x30\x02\x30\x00");
    DER(NID_issuing_distribution_point, "\x30\x00");
    DER(NID_issuing_distribution_point, "\x30\x10\xa0\x07\xa0\x05\x86\x03" "a:b\x81\x01\xff\x84\x01\xff\x00");
    DER(NID_issuing_distribution_point, "\x30\x0f\xa0\x07\xa0\x05\x86\x03" "a:b\x81\x01\xff\x84\x01\xff");
    DER(NID_issuing_distribution_point, "\x30\x0a\x82\x01\xff\x83\x02\x01\xfe\x85\x01\xff");
    DER(NID_certificate_policies,
        "\x30\x4e\x30\x06\x06\x04\x2a\x03\x04\x05\x30\x44\x06\x03\x2a\x03\x04\x30\x3d\x30\x0e\x06\x08\x2b\x06\x01\x05\x05\x07\x02\x01\x16\x02hi"
        "\x30\x21\x06\x08\x2b\x06\x01\x05\x05\x07\x02\x02\x30\x15\x30\x0d\x1a\x03org\x30\x06\x02\x01\x01\x02\x01\x02\x0c\x04text"
        "\x30\x08\x06\x03\x2a\x03\x09\x04\x01\x00");
    DER(NID_certificate_policies, "\x30\x00");
    DER(NID_policy_mappings, "\x30\x00");
    DER(NID_name_constraints, "\x30\x00");
    DER(NID_name_constraints, "\x30\x0d\xa0\x0b\x30\x09\x87\x05\x01\x02\x03\x04\x05\x80\x00");
    DER(NID_name_constraints, "\x30\x0b\xa0\x09\x30\x07\x87\x05\x01\x02\x03\x04\x05");
    DER(NID_proxyCertInfo, "\x30\x0f\x02\x01\x03\x30\x0a\x06\x03\x2a\x03\x04\x04\x03" "abc");
    DER(NID_proxyCertInfo, "\x30\x07\x30\x05\x06\x03\x2a\x03\x04");
    DER(NID_tlsfeature, "\x30\x06\x02\x01\x05\x02\x01\x11");
    DER(NID_sbgp_ipAddrBlock, "\x30\x2c\x30\x12\x04\x02\x00\x01\x30\x0c\x03\x02\x00\x0a\x30\x06\x03\x01\x00\x03\x01\x00"
                              "\x30\x10\x04\x03\x00\x02\x01\x30\x09\x03\x07\x00\x20\x01\x0d\xb8\x00\x00"
                              "\x30\x04\x04\x00\x05\x00");
    DER(NID_sbgp_ipAddrBlock, "\x30\x16\x30\x14\x04\x02\x00\x01\x30\x0e\x03\x02\x00\x0a\x30\x08\x03\x02\x00\x0b\x03\x02\x04\x10");
    DER(NID_sbgp_ipAddrBlock, "\x30\x1f\x30\x07\x04\x03\x00\x02\x01\x05\x00\x30\x14\x04\x02\x00\x02\x30\x0e\x03\x05\x03\x20\x01\x0d\xb8\x03\x05\x00\x20\x01\x0d\xb9");
    DER(NID_sbgp_autonomousSysNum, "\x30\x15\xa0\x0d\x30\x0b\x02\x01\x05\x30\x06\x02\x01\x07\x02\x01\x09\xa1\x04\x05\x00\x00\x00");
    DER(NID_sbgp_autonomousSysNum, "\x30\x13\xa0\x0d\x30\x0b\x02\x01\x05\x30\x06\x02\x01\x07\x02\x01\x09\xa1\x02\x05\x00");
    BIO_free(mem);
    return 0;
}
