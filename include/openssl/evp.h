/* <openssl/evp.h>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */
#ifndef OPENSSL_EVP_H
#define OPENSSL_EVP_H
#ifndef HEADER_EVP_H
#define HEADER_EVP_H
#endif

#include <openssl/macros.h>
#include <stdarg.h>
#include <stdio.h>
#include <openssl/opensslconf.h>
#include <openssl/types.h>
#include <openssl/core.h>
#include <openssl/core_dispatch.h>
#include <openssl/symhacks.h>
#include <openssl/bio.h>
#include <openssl/evperr.h>
#include <openssl/params.h>
#include <openssl/objects.h>

#define EVP_MAX_MD_SIZE 64
#define EVP_MAX_KEY_LENGTH 64
#define EVP_MAX_IV_LENGTH 16
#define EVP_MAX_BLOCK_LENGTH 32
#define PKCS5_SALT_LEN 8
#define PKCS5_DEFAULT_ITER 2048
#define EVP_PK_RSA 0x0001
#define EVP_PK_DSA 0x0002
#define EVP_PK_DH 0x0004
#define EVP_PK_EC 0x0008
#define EVP_PKT_SIGN 0x0010
#define EVP_PKT_ENC 0x0020
#define EVP_PKT_EXCH 0x0040
#define EVP_PKS_RSA 0x0100
#define EVP_PKS_DSA 0x0200
#define EVP_PKS_EC 0x0400
#define EVP_PKEY_NONE NID_undef
#define EVP_PKEY_RSA NID_rsaEncryption
#define EVP_PKEY_RSA2 NID_rsa
#define EVP_PKEY_RSA_PSS NID_rsassaPss
#define EVP_PKEY_DSA NID_dsa
#define EVP_PKEY_DSA1 NID_dsa_2
#define EVP_PKEY_DSA2 NID_dsaWithSHA
#define EVP_PKEY_DSA3 NID_dsaWithSHA1
#define EVP_PKEY_DSA4 NID_dsaWithSHA1_2
#define EVP_PKEY_DH NID_dhKeyAgreement
#define EVP_PKEY_DHX NID_dhpublicnumber
#define EVP_PKEY_EC NID_X9_62_id_ecPublicKey
#define EVP_PKEY_SM2 NID_sm2
#define EVP_PKEY_HMAC NID_hmac
#define EVP_PKEY_CMAC NID_cmac
#define EVP_PKEY_SCRYPT NID_id_scrypt
#define EVP_PKEY_TLS1_PRF NID_tls1_prf
#define EVP_PKEY_HKDF NID_hkdf
#define EVP_PKEY_POLY1305 NID_poly1305
#define EVP_PKEY_SIPHASH NID_siphash
#define EVP_PKEY_X25519 NID_X25519
#define EVP_PKEY_ED25519 NID_ED25519
#define EVP_PKEY_X448 NID_X448
#define EVP_PKEY_ED448 NID_ED448
#define EVP_PKEY_KEYMGMT -1
#define EVP_PKEY_KEY_PARAMETERS (OSSL_KEYMGMT_SELECT_ALL_PARAMETERS)
#define EVP_PKEY_PRIVATE_KEY (EVP_PKEY_KEY_PARAMETERS | OSSL_KEYMGMT_SELECT_PRIVATE_KEY)
#define EVP_PKEY_PUBLIC_KEY (EVP_PKEY_KEY_PARAMETERS | OSSL_KEYMGMT_SELECT_PUBLIC_KEY)
#define EVP_PKEY_KEYPAIR (EVP_PKEY_PUBLIC_KEY | OSSL_KEYMGMT_SELECT_PRIVATE_KEY)
#define EVP_PKEY_MO_SIGN 0x0001
#define EVP_PKEY_MO_VERIFY 0x0002
#define EVP_PKEY_MO_ENCRYPT 0x0004
#define EVP_PKEY_MO_DECRYPT 0x0008
#define EVP_MD_FLAG_ONESHOT 0x0001
#define EVP_MD_FLAG_XOF 0x0002
#define EVP_MD_FLAG_DIGALGID_MASK 0x0018
#define EVP_MD_FLAG_DIGALGID_NULL 0x0000
#define EVP_MD_FLAG_DIGALGID_ABSENT 0x0008
#define EVP_MD_FLAG_DIGALGID_CUSTOM 0x0018
#define EVP_MD_FLAG_FIPS 0x0400
#define EVP_MD_CTRL_DIGALGID 0x1
#define EVP_MD_CTRL_MICALG 0x2
#define EVP_MD_CTRL_XOF_LEN 0x3
#define EVP_MD_CTRL_TLSTREE 0x4
#define EVP_MD_CTRL_ALG_CTRL 0x1000
#define EVP_MD_CTX_FLAG_ONESHOT 0x0001
#define EVP_MD_CTX_FLAG_CLEANED 0x0002
#define EVP_MD_CTX_FLAG_REUSE 0x0004
#define EVP_MD_CTX_FLAG_NON_FIPS_ALLOW 0x0008
#define EVP_MD_CTX_FLAG_PAD_MASK 0xF0
#define EVP_MD_CTX_FLAG_PAD_PKCS1 0x00
#define EVP_MD_CTX_FLAG_PAD_X931 0x10
#define EVP_MD_CTX_FLAG_PAD_PSS 0x20
#define EVP_MD_CTX_FLAG_NO_INIT 0x0100
#define EVP_MD_CTX_FLAG_FINALISE 0x0200
#define EVP_CIPH_STREAM_CIPHER 0x0
#define EVP_CIPH_ECB_MODE 0x1
#define EVP_CIPH_CBC_MODE 0x2
#define EVP_CIPH_CFB_MODE 0x3
#define EVP_CIPH_OFB_MODE 0x4
#define EVP_CIPH_CTR_MODE 0x5
#define EVP_CIPH_GCM_MODE 0x6
#define EVP_CIPH_CCM_MODE 0x7
#define EVP_CIPH_XTS_MODE 0x10001
#define EVP_CIPH_WRAP_MODE 0x10002
#define EVP_CIPH_OCB_MODE 0x10003
#define EVP_CIPH_SIV_MODE 0x10004
#define EVP_CIPH_MODE 0xF0007
#define EVP_CIPH_VARIABLE_LENGTH 0x8
#define EVP_CIPH_CUSTOM_IV 0x10
#define EVP_CIPH_ALWAYS_CALL_INIT 0x20
#define EVP_CIPH_CTRL_INIT 0x40
#define EVP_CIPH_CUSTOM_KEY_LENGTH 0x80
#define EVP_CIPH_NO_PADDING 0x100
#define EVP_CIPH_RAND_KEY 0x200
#define EVP_CIPH_CUSTOM_COPY 0x400
#define EVP_CIPH_CUSTOM_IV_LENGTH 0x800
#define EVP_CIPH_FLAG_DEFAULT_ASN1 0
#define EVP_CIPH_FLAG_LENGTH_BITS 0x2000
#define EVP_CIPH_FLAG_FIPS 0
#define EVP_CIPH_FLAG_NON_FIPS_ALLOW 0
#define EVP_CIPH_FLAG_CTS 0x4000
#define EVP_CIPH_FLAG_CUSTOM_CIPHER 0x100000
#define EVP_CIPH_FLAG_AEAD_CIPHER 0x200000
#define EVP_CIPH_FLAG_TLS1_1_MULTIBLOCK 0x400000
#define EVP_CIPH_FLAG_PIPELINE 0X800000
#define EVP_CIPH_FLAG_CUSTOM_ASN1 0x1000000
#define EVP_CIPH_FLAG_CIPHER_WITH_MAC 0x2000000
#define EVP_CIPH_FLAG_GET_WRAP_CIPHER 0x4000000
#define EVP_CIPH_FLAG_INVERSE_CIPHER 0x8000000
#define EVP_CIPHER_CTX_FLAG_WRAP_ALLOW 0x1
#define EVP_CTRL_INIT 0x0
#define EVP_CTRL_SET_KEY_LENGTH 0x1
#define EVP_CTRL_GET_RC2_KEY_BITS 0x2
#define EVP_CTRL_SET_RC2_KEY_BITS 0x3
#define EVP_CTRL_GET_RC5_ROUNDS 0x4
#define EVP_CTRL_SET_RC5_ROUNDS 0x5
#define EVP_CTRL_RAND_KEY 0x6
#define EVP_CTRL_PBE_PRF_NID 0x7
#define EVP_CTRL_COPY 0x8
#define EVP_CTRL_AEAD_SET_IVLEN 0x9
#define EVP_CTRL_AEAD_GET_TAG 0x10
#define EVP_CTRL_AEAD_SET_TAG 0x11
#define EVP_CTRL_AEAD_SET_IV_FIXED 0x12
#define EVP_CTRL_GCM_SET_IVLEN EVP_CTRL_AEAD_SET_IVLEN
#define EVP_CTRL_GCM_GET_TAG EVP_CTRL_AEAD_GET_TAG
#define EVP_CTRL_GCM_SET_TAG EVP_CTRL_AEAD_SET_TAG
#define EVP_CTRL_GCM_SET_IV_FIXED EVP_CTRL_AEAD_SET_IV_FIXED
#define EVP_CTRL_GCM_IV_GEN 0x13
#define EVP_CTRL_CCM_SET_IVLEN EVP_CTRL_AEAD_SET_IVLEN
#define EVP_CTRL_CCM_GET_TAG EVP_CTRL_AEAD_GET_TAG
#define EVP_CTRL_CCM_SET_TAG EVP_CTRL_AEAD_SET_TAG
#define EVP_CTRL_CCM_SET_IV_FIXED EVP_CTRL_AEAD_SET_IV_FIXED
#define EVP_CTRL_CCM_SET_L 0x14
#define EVP_CTRL_CCM_SET_MSGLEN 0x15
#define EVP_CTRL_AEAD_TLS1_AAD 0x16
#define EVP_CTRL_AEAD_SET_MAC_KEY 0x17
#define EVP_CTRL_GCM_SET_IV_INV 0x18
#define EVP_CTRL_TLS1_1_MULTIBLOCK_AAD 0x19
#define EVP_CTRL_TLS1_1_MULTIBLOCK_ENCRYPT 0x1a
#define EVP_CTRL_TLS1_1_MULTIBLOCK_DECRYPT 0x1b
#define EVP_CTRL_TLS1_1_MULTIBLOCK_MAX_BUFSIZE 0x1c
#define EVP_CTRL_SSL3_MASTER_SECRET 0x1d
#define EVP_CTRL_SET_SBOX 0x1e
#define EVP_CTRL_SBOX_USED 0x1f
#define EVP_CTRL_KEY_MESH 0x20
#define EVP_CTRL_BLOCK_PADDING_MODE 0x21
#define EVP_CTRL_SET_PIPELINE_OUTPUT_BUFS 0x22
#define EVP_CTRL_SET_PIPELINE_INPUT_BUFS 0x23
#define EVP_CTRL_SET_PIPELINE_INPUT_LENS 0x24
#define EVP_CTRL_GET_IVLEN 0x25
#define EVP_CTRL_SET_SPEED 0x27
#define EVP_CTRL_PROCESS_UNPROTECTED 0x28
#define EVP_CTRL_GET_WRAP_CIPHER 0x29
#define EVP_CTRL_TLSTREE 0x2A
#define EVP_PADDING_PKCS7 1
#define EVP_PADDING_ISO7816_4 2
#define EVP_PADDING_ANSI923 3
#define EVP_PADDING_ISO10126 4
#define EVP_PADDING_ZERO 5
#define EVP_AEAD_TLS1_AAD_LEN 13
#define EVP_GCM_TLS_FIXED_IV_LEN 4
#define EVP_GCM_TLS_EXPLICIT_IV_LEN 8
#define EVP_GCM_TLS_TAG_LEN 16
#define EVP_CCM_TLS_FIXED_IV_LEN 4
#define EVP_CCM_TLS_EXPLICIT_IV_LEN 8
#define EVP_CCM_TLS_IV_LEN 12
#define EVP_CCM_TLS_TAG_LEN 16
#define EVP_CCM8_TLS_TAG_LEN 8
#define EVP_CHACHAPOLY_TLS_TAG_LEN 16
#define EVP_MD_type EVP_MD_get_type
#define EVP_MD_nid EVP_MD_get_type
#define EVP_MD_name EVP_MD_get0_name
#define EVP_MD_pkey_type EVP_MD_get_pkey_type
#define EVP_MD_size EVP_MD_get_size
#define EVP_MD_block_size EVP_MD_get_block_size
#define EVP_MD_flags EVP_MD_get_flags
#define EVP_MD_CTX_size EVP_MD_CTX_get_size
#define EVP_MD_CTX_block_size EVP_MD_CTX_get_block_size
#define EVP_MD_CTX_type EVP_MD_CTX_get_type
#define EVP_MD_CTX_pkey_ctx EVP_MD_CTX_get_pkey_ctx
#define EVP_MD_CTX_md_data EVP_MD_CTX_get0_md_data
#define EVP_CIPHER_nid EVP_CIPHER_get_nid
#define EVP_CIPHER_name EVP_CIPHER_get0_name
#define EVP_CIPHER_block_size EVP_CIPHER_get_block_size
#define EVP_CIPHER_key_length EVP_CIPHER_get_key_length
#define EVP_CIPHER_iv_length EVP_CIPHER_get_iv_length
#define EVP_CIPHER_flags EVP_CIPHER_get_flags
#define EVP_CIPHER_mode EVP_CIPHER_get_mode
#define EVP_CIPHER_type EVP_CIPHER_get_type
#define EVP_CIPHER_CTX_encrypting EVP_CIPHER_CTX_is_encrypting
#define EVP_CIPHER_CTX_nid EVP_CIPHER_CTX_get_nid
#define EVP_CIPHER_CTX_block_size EVP_CIPHER_CTX_get_block_size
#define EVP_CIPHER_CTX_key_length EVP_CIPHER_CTX_get_key_length
#define EVP_CIPHER_CTX_iv_length EVP_CIPHER_CTX_get_iv_length
#define EVP_CIPHER_CTX_tag_length EVP_CIPHER_CTX_get_tag_length
#define EVP_CIPHER_CTX_num EVP_CIPHER_CTX_get_num
#define EVP_CIPHER_CTX_type EVP_CIPHER_CTX_get_type
#define EVP_CIPHER_CTX_mode EVP_CIPHER_CTX_get_mode
#define EVP_des_cfb EVP_des_cfb64
#define EVP_des_ede_cfb EVP_des_ede_cfb64
#define EVP_des_ede3_cfb EVP_des_ede3_cfb64
#define EVP_rc2_cfb EVP_rc2_cfb64
#define EVP_bf_cfb EVP_bf_cfb64
#define EVP_cast5_cfb EVP_cast5_cfb64
#define EVP_aes_128_cfb EVP_aes_128_cfb128
#define EVP_aes_192_cfb EVP_aes_192_cfb128
#define EVP_aes_256_cfb EVP_aes_256_cfb128
#define EVP_aria_128_cfb EVP_aria_128_cfb128
#define EVP_aria_192_cfb EVP_aria_192_cfb128
#define EVP_aria_256_cfb EVP_aria_256_cfb128
#define EVP_camellia_128_cfb EVP_camellia_128_cfb128
#define EVP_camellia_192_cfb EVP_camellia_192_cfb128
#define EVP_camellia_256_cfb EVP_camellia_256_cfb128
#define EVP_seed_cfb EVP_seed_cfb128
#define EVP_sm4_cfb EVP_sm4_cfb128
#define EVP_RAND_STATE_UNINITIALISED 0
#define EVP_RAND_STATE_READY 1
#define EVP_RAND_STATE_ERROR 2
#define EVP_PKEY_id EVP_PKEY_get_id
#define EVP_PKEY_base_id EVP_PKEY_get_base_id
#define EVP_PKEY_bits EVP_PKEY_get_bits
#define EVP_PKEY_security_bits EVP_PKEY_get_security_bits
#define EVP_PKEY_size EVP_PKEY_get_size
#define EVP_PBE_TYPE_OUTER 0x0
#define EVP_PBE_TYPE_PRF 0x1
#define EVP_PBE_TYPE_KDF 0x2
#define ASN1_PKEY_ALIAS 0x1
#define ASN1_PKEY_DYNAMIC 0x2
#define ASN1_PKEY_SIGPARAM_NULL 0x4
#define ASN1_PKEY_CTRL_PKCS7_SIGN 0x1
#define ASN1_PKEY_CTRL_PKCS7_ENCRYPT 0x2
#define ASN1_PKEY_CTRL_DEFAULT_MD_NID 0x3
#define ASN1_PKEY_CTRL_CMS_SIGN 0x5
#define ASN1_PKEY_CTRL_CMS_ENVELOPE 0x7
#define ASN1_PKEY_CTRL_CMS_RI_TYPE 0x8
#define ASN1_PKEY_CTRL_SET1_TLS_ENCPT 0x9
#define ASN1_PKEY_CTRL_GET1_TLS_ENCPT 0xa
#define ASN1_PKEY_CTRL_CMS_IS_RI_TYPE_SUPPORTED 0xb
#define EVP_PKEY_OP_UNDEFINED 0
#define EVP_PKEY_OP_PARAMGEN (1 << 1)
#define EVP_PKEY_OP_KEYGEN (1 << 2)
#define EVP_PKEY_OP_FROMDATA (1 << 3)
#define EVP_PKEY_OP_SIGN (1 << 4)
#define EVP_PKEY_OP_VERIFY (1 << 5)
#define EVP_PKEY_OP_VERIFYRECOVER (1 << 6)
#define EVP_PKEY_OP_SIGNCTX (1 << 7)
#define EVP_PKEY_OP_VERIFYCTX (1 << 8)
#define EVP_PKEY_OP_ENCRYPT (1 << 9)
#define EVP_PKEY_OP_DECRYPT (1 << 10)
#define EVP_PKEY_OP_DERIVE (1 << 11)
#define EVP_PKEY_OP_ENCAPSULATE (1 << 12)
#define EVP_PKEY_OP_DECAPSULATE (1 << 13)
#define EVP_PKEY_OP_TYPE_SIG (EVP_PKEY_OP_SIGN | EVP_PKEY_OP_VERIFY | EVP_PKEY_OP_VERIFYRECOVER | EVP_PKEY_OP_SIGNCTX | EVP_PKEY_OP_VERIFYCTX)
#define EVP_PKEY_OP_TYPE_CRYPT (EVP_PKEY_OP_ENCRYPT | EVP_PKEY_OP_DECRYPT)
#define EVP_PKEY_OP_TYPE_NOGEN (EVP_PKEY_OP_TYPE_SIG | EVP_PKEY_OP_TYPE_CRYPT | EVP_PKEY_OP_DERIVE)
#define EVP_PKEY_OP_TYPE_GEN (EVP_PKEY_OP_PARAMGEN | EVP_PKEY_OP_KEYGEN)
#define EVP_PKEY_CTRL_MD 1
#define EVP_PKEY_CTRL_PEER_KEY 2
#define EVP_PKEY_CTRL_SET_MAC_KEY 6
#define EVP_PKEY_CTRL_DIGESTINIT 7
#define EVP_PKEY_CTRL_SET_IV 8
#define EVP_PKEY_CTRL_PKCS7_ENCRYPT 3
#define EVP_PKEY_CTRL_PKCS7_DECRYPT 4
#define EVP_PKEY_CTRL_PKCS7_SIGN 5
#define EVP_PKEY_CTRL_CMS_ENCRYPT 9
#define EVP_PKEY_CTRL_CMS_DECRYPT 10
#define EVP_PKEY_CTRL_CMS_SIGN 11
#define EVP_PKEY_CTRL_CIPHER 12
#define EVP_PKEY_CTRL_GET_MD 13
#define EVP_PKEY_CTRL_SET_DIGEST_SIZE 14
#define EVP_PKEY_CTRL_SET1_ID 15
#define EVP_PKEY_CTRL_GET1_ID 16
#define EVP_PKEY_CTRL_GET1_ID_LEN 17
#define EVP_PKEY_ALG_CTRL 0x1000
#define EVP_PKEY_FLAG_AUTOARGLEN 2
#define EVP_PKEY_FLAG_SIGCTX_CUSTOM 4

#ifdef __cplusplus
extern "C" {
#endif
typedef struct { unsigned char *out; const unsigned char *inp; size_t len; unsigned int interleave;
    } EVP_CTRL_TLS1_1_MULTIBLOCK_PARAM;
typedef struct evp_cipher_info_st { const EVP_CIPHER *cipher; unsigned char iv[16]; } EVP_CIPHER_INFO;
typedef int EVP_PBE_KEYGEN(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
    const EVP_CIPHER *cipher, const EVP_MD *md, int en_de);
typedef int EVP_PBE_KEYGEN_EX(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
    const EVP_CIPHER *cipher, const EVP_MD *md, int en_de, OSSL_LIB_CTX *libctx, const char *propq);
struct rsa_st;
struct dsa_st;
struct dh_st;
struct ec_key_st;
typedef int EVP_PKEY_gen_cb(EVP_PKEY_CTX *ctx);

#define EVP_PKEY_assign_RSA(pkey, rsa) EVP_PKEY_assign((pkey), EVP_PKEY_RSA, (rsa))
#define EVP_PKEY_assign_DSA(pkey, dsa) EVP_PKEY_assign((pkey), EVP_PKEY_DSA, (dsa))
#define EVP_PKEY_assign_DH(pkey, dh) EVP_PKEY_assign((pkey), EVP_PKEY_DH, (dh))
#define EVP_PKEY_assign_EC_KEY(pkey, eckey) EVP_PKEY_assign((pkey), EVP_PKEY_EC, (eckey))
#define EVP_PKEY_assign_SIPHASH(pkey, shkey) EVP_PKEY_assign((pkey), EVP_PKEY_SIPHASH, (shkey))
#define EVP_PKEY_assign_POLY1305(pkey, polykey) EVP_PKEY_assign((pkey), EVP_PKEY_POLY1305, (polykey))
#define EVP_get_digestbynid(a) EVP_get_digestbyname(OBJ_nid2sn(a))
#define EVP_get_digestbyobj(a) EVP_get_digestbynid(OBJ_obj2nid(a))
#define EVP_get_cipherbynid(a) EVP_get_cipherbyname(OBJ_nid2sn(a))
#define EVP_get_cipherbyobj(a) EVP_get_cipherbynid(OBJ_obj2nid(a))
#define EVP_MD_CTX_get0_name(e) EVP_MD_get0_name(EVP_MD_CTX_get0_md(e))
#define EVP_MD_CTX_get_size(e) EVP_MD_get_size(EVP_MD_CTX_get0_md(e))
#define EVP_MD_CTX_get_block_size(e) EVP_MD_get_block_size(EVP_MD_CTX_get0_md(e))
#define EVP_MD_CTX_get_type(e) EVP_MD_get_type(EVP_MD_CTX_get0_md(e))
#define EVP_CIPHER_CTX_get0_name(c) EVP_CIPHER_get0_name(EVP_CIPHER_CTX_get0_cipher(c))
#define EVP_CIPHER_CTX_get_type(c) EVP_CIPHER_get_type(EVP_CIPHER_CTX_get0_cipher(c))
#define EVP_CIPHER_CTX_flags(c) EVP_CIPHER_get_flags(EVP_CIPHER_CTX_get0_cipher(c))
#define EVP_CIPHER_CTX_get_mode(c) EVP_CIPHER_get_mode(EVP_CIPHER_CTX_get0_cipher(c))
#define EVP_ENCODE_LENGTH(l) ((((l) + 2)/3*4) + ((l)/48 + 1)*2 + 80)
#define EVP_DECODE_LENGTH(l) (((l) + 3)/4*3 + 80)
#define EVP_SignInit_ex(a, b, c) EVP_DigestInit_ex(a, b, c)
#define EVP_SignInit(a, b) EVP_DigestInit(a, b)
#define EVP_SignUpdate(a, b, c) EVP_DigestUpdate(a, b, c)
#define EVP_VerifyInit_ex(a, b, c) EVP_DigestInit_ex(a, b, c)
#define EVP_VerifyInit(a, b) EVP_DigestInit(a, b)
#define EVP_VerifyUpdate(a, b, c) EVP_DigestUpdate(a, b, c)
#define EVP_OpenUpdate(a, b, c, d, e) EVP_DecryptUpdate(a, b, c, d, e)
#define EVP_SealUpdate(a, b, c, d, e) EVP_EncryptUpdate(a, b, c, d, e)
#define BIO_set_md(b, md) BIO_ctrl(b, BIO_C_SET_MD, 0, (void*)(md))
#define BIO_get_md(b, mdp) BIO_ctrl(b, BIO_C_GET_MD, 0, (mdp))
#define BIO_get_md_ctx(b, mdcp) BIO_ctrl(b, BIO_C_GET_MD_CTX, 0, (mdcp))
#define BIO_set_md_ctx(b, mdcp) BIO_ctrl(b, BIO_C_SET_MD_CTX, 0, (mdcp))
#define BIO_get_cipher_status(b) BIO_ctrl(b, BIO_C_GET_CIPHER_STATUS, 0, NULL)
#define BIO_get_cipher_ctx(b, c_pp) BIO_ctrl(b, BIO_C_GET_CIPHER_CTX, 0, (c_pp))
#define EVP_add_cipher_alias(n, alias) OBJ_NAME_add((alias), OBJ_NAME_TYPE_CIPHER_METH | OBJ_NAME_ALIAS, (n))
#define EVP_add_digest_alias(n, alias) OBJ_NAME_add((alias), OBJ_NAME_TYPE_MD_METH | OBJ_NAME_ALIAS, (n))
#define EVP_MD_CTX_create() EVP_MD_CTX_new()
#define EVP_MD_CTX_init(ctx) EVP_MD_CTX_reset((ctx))
#define EVP_MD_CTX_destroy(ctx) EVP_MD_CTX_free((ctx))
#define EVP_CIPHER_CTX_init(c) EVP_CIPHER_CTX_reset(c)
#define EVP_CIPHER_CTX_cleanup(c) EVP_CIPHER_CTX_reset(c)
#define OPENSSL_add_all_algorithms_conf() OPENSSL_init_crypto(OPENSSL_INIT_ADD_ALL_CIPHERS | OPENSSL_INIT_ADD_ALL_DIGESTS | OPENSSL_INIT_LOAD_CONFIG, NULL)
#define OPENSSL_add_all_algorithms_noconf() OPENSSL_init_crypto(OPENSSL_INIT_ADD_ALL_CIPHERS | OPENSSL_INIT_ADD_ALL_DIGESTS, NULL)
#define OpenSSL_add_all_algorithms() OPENSSL_add_all_algorithms_noconf()
#define OpenSSL_add_all_ciphers() OPENSSL_init_crypto(OPENSSL_INIT_ADD_ALL_CIPHERS, NULL)
#define OpenSSL_add_all_digests() OPENSSL_init_crypto(OPENSSL_INIT_ADD_ALL_DIGESTS, NULL)
#define EVP_cleanup() while(0)continue
#define EVP_PKEY_set1_tls_encodedpoint(pkey, pt, ptlen) EVP_PKEY_set1_encoded_public_key((pkey), (pt), (ptlen))
#define EVP_PKEY_get1_tls_encodedpoint(pkey, ppt) EVP_PKEY_get1_encoded_public_key((pkey), (ppt))
#define EVP_PKEY_get_ex_new_index(l, p, newf, dupf, freef) CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_EVP_PKEY, l, p, newf, dupf, freef)
#ifdef __cplusplus
}
#endif
#define EVP_delete_cipher_alias(alias) OBJ_NAME_remove(alias, OBJ_NAME_TYPE_CIPHER_METH | OBJ_NAME_ALIAS);
#define EVP_delete_digest_alias(alias) OBJ_NAME_remove(alias, OBJ_NAME_TYPE_MD_METH | OBJ_NAME_ALIAS);


#ifdef __cplusplus
extern "C" {
#endif

/*
 The filter that encodes what is written and decodes what is read; `BIO_FLAGS_BASE64_NO_NL`: one line.
 */
const BIO_METHOD *BIO_f_base64(void);

/*
 The filter that encrypts or decrypts what is read and written.
 */
const BIO_METHOD *BIO_f_cipher(void);

/*
 The filter that takes a digest of what is read and written; `BIO_gets` gives it.
 */
const BIO_METHOD *BIO_f_md(void);
const BIO_METHOD *BIO_f_reliable(void);

/*
 Sets a cipher filter's cipher, key, initialisation vector and direction (1 encrypts). Returns 1, 0 on failure.
 */
int BIO_set_cipher(BIO *b, const EVP_CIPHER *cipher, const unsigned char *key, const unsigned char *iv, int enc);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_ASYM_CIPHER_do_all_provided(3).
 */
void EVP_ASYM_CIPHER_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_ASYM_CIPHER*, void*), void *arg);

/*
 Finds an asymmetric cipher of the default provider for `EVP_ASYM_CIPHER_free`, or NULL with the reason in the queue. Source: EVP_ASYM_CIPHER_fetch(3).
 */
EVP_ASYM_CIPHER *EVP_ASYM_CIPHER_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);

/*
 Gives up a reference; NULL is fine. Source: EVP_ASYM_CIPHER_free(3).
 */
void EVP_ASYM_CIPHER_free(EVP_ASYM_CIPHER *cipher);

/*
 What the algorithm is, for people. Source: EVP_ASYM_CIPHER_get0_description(3).
 */
const char *EVP_ASYM_CIPHER_get0_description(const EVP_ASYM_CIPHER *cipher);

/*
 The algorithm's name. Source: EVP_ASYM_CIPHER_get0_name(3).
 */
const char *EVP_ASYM_CIPHER_get0_name(const EVP_ASYM_CIPHER *cipher);

/*
 The default provider. Source: EVP_ASYM_CIPHER_get0_provider(3).
 */
OSSL_PROVIDER *EVP_ASYM_CIPHER_get0_provider(const EVP_ASYM_CIPHER *cipher);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_ASYM_CIPHER_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_ASYM_CIPHER_gettable_ctx_params(const EVP_ASYM_CIPHER *ciph);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_ASYM_CIPHER_is_a(3).
 */
int EVP_ASYM_CIPHER_is_a(const EVP_ASYM_CIPHER *cipher, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_ASYM_CIPHER_names_do_all(3).
 */
int EVP_ASYM_CIPHER_names_do_all(const EVP_ASYM_CIPHER *cipher, void (*callback)(const char*, void*), void *data);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_ASYM_CIPHER_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_ASYM_CIPHER_settable_ctx_params(const EVP_ASYM_CIPHER *ciph);

/*
 Adds a reference. Returns 1. Source: EVP_ASYM_CIPHER_up_ref(3).
 */
int EVP_ASYM_CIPHER_up_ref(EVP_ASYM_CIPHER *cipher);

/*
 Makes key and vector from a password by the old way of OpenSSL: `count` rounds of a digest over password and salt
 (8 bytes or NULL). Returns the key's length, 0 on failure. Source: EVP_BytesToKey(3).
 */
int EVP_BytesToKey(const EVP_CIPHER *kind, const EVP_MD *md, const unsigned char *salt, const unsigned char *data,
    int datal, int count, unsigned char *key, unsigned char *iv);

/*
 Memory of a block's size for the program. Source: EVP_CIPHER_CTX_buf_noconst(3).
 */
unsigned char *EVP_CIPHER_CTX_buf_noconst(EVP_CIPHER_CTX *ctx);

/*
 The older name of `EVP_CIPHER_CTX_get0_cipher`. Source: EVP_CIPHER_CTX_cipher(3).
 */
const EVP_CIPHER *EVP_CIPHER_CTX_cipher(const EVP_CIPHER_CTX *ctx);

/*
 Clears flags. Source: EVP_CIPHER_CTX_clear_flags(3).
 */
void EVP_CIPHER_CTX_clear_flags(EVP_CIPHER_CTX *ctx, int flags);

/*
 Copies a context with what it has done so far. Returns 1 or 0. Source: EVP_CIPHER_CTX_copy(3).
 */
int EVP_CIPHER_CTX_copy(EVP_CIPHER_CTX *out, const EVP_CIPHER_CTX *input);

/*
 Requests of a cipher (`EVP_CTRL_AEAD_SET_IVLEN`, `EVP_CTRL_AEAD_GET_TAG`, …). Returns 1, 0 or less.
 Source: EVP_CIPHER_CTX_ctrl(3).
 */
int EVP_CIPHER_CTX_ctrl(EVP_CIPHER_CTX *ctx, int kind, int arg, void *ptr);

/*
 Clears and frees a context; NULL is fine. Source: EVP_CIPHER_CTX_free(3).
 */
void EVP_CIPHER_CTX_free(EVP_CIPHER_CTX *c);

/*
 The cipher in use; NULL if none. Source: EVP_CIPHER_CTX_get0_cipher(3).
 */
const EVP_CIPHER *EVP_CIPHER_CTX_get0_cipher(const EVP_CIPHER_CTX *ctx);

/*
 The cipher in use, with a reference of its own. Source: EVP_CIPHER_CTX_get1_cipher(3).
 */
EVP_CIPHER *EVP_CIPHER_CTX_get1_cipher(EVP_CIPHER_CTX *ctx);

/*
 The program's pointer. Source: EVP_CIPHER_CTX_get_app_data(3).
 */
void *EVP_CIPHER_CTX_get_app_data(const EVP_CIPHER_CTX *ctx);

/*
 Length of a block of the cipher in use. Source: EVP_CIPHER_CTX_get_block_size(3).
 */
int EVP_CIPHER_CTX_get_block_size(const EVP_CIPHER_CTX *ctx);

/*
 The pointer of a cipher of the program's. Source: EVP_CIPHER_CTX_get_cipher_data(3).
 */
void *EVP_CIPHER_CTX_get_cipher_data(const EVP_CIPHER_CTX *ctx);

/*
 Length of the vector in use. Source: EVP_CIPHER_CTX_get_iv_length(3).
 */
int EVP_CIPHER_CTX_get_iv_length(const EVP_CIPHER_CTX *ctx);

/*
 Length of the key in use. Source: EVP_CIPHER_CTX_get_key_length(3).
 */
int EVP_CIPHER_CTX_get_key_length(const EVP_CIPHER_CTX *ctx);

/*
 The NID of the cipher in use. Source: EVP_CIPHER_CTX_get_nid(3).
 */
int EVP_CIPHER_CTX_get_nid(const EVP_CIPHER_CTX *ctx);

/*
 How far into a block a stream mode is. Source: EVP_CIPHER_CTX_get_num(3).
 */
int EVP_CIPHER_CTX_get_num(const EVP_CIPHER_CTX *ctx);

/*
 Copies the vector as it was given, which `len` bytes must hold. Returns 1 or 0.
 Source: EVP_CIPHER_CTX_get_original_iv(3).
 */
int EVP_CIPHER_CTX_get_original_iv(EVP_CIPHER_CTX *ctx, void *buf, size_t len);

/*
 Tells "keylen", "ivlen", "padding", "num", "iv", "updated-iv", "taglen" and "tag". Returns 1 or 0.
 Source: EVP_CIPHER_CTX_get_params(3).
 */
int EVP_CIPHER_CTX_get_params(EVP_CIPHER_CTX *ctx, OSSL_PARAM params[]);

/*
 Length of the tag; 0 for ciphers without one. Source: EVP_CIPHER_CTX_get_tag_length(3).
 */
int EVP_CIPHER_CTX_get_tag_length(const EVP_CIPHER_CTX *ctx);

/*
 Copies the vector as it has become, which `len` bytes must hold. Returns 1 or 0.
 Source: EVP_CIPHER_CTX_get_updated_iv(3).
 */
int EVP_CIPHER_CTX_get_updated_iv(EVP_CIPHER_CTX *ctx, void *buf, size_t len);

/*
 What `EVP_CIPHER_CTX_get_params` can tell. Source: EVP_CIPHER_CTX_gettable_params(3).
 */
const OSSL_PARAM *EVP_CIPHER_CTX_gettable_params(EVP_CIPHER_CTX *ctx);

/*
 1 if encrypting, 0 if decrypting. Source: EVP_CIPHER_CTX_is_encrypting(3).
 */
int EVP_CIPHER_CTX_is_encrypting(const EVP_CIPHER_CTX *ctx);

/*
 The vector as it has become, borrowed. Source: EVP_CIPHER_CTX_iv(3).
 */
const unsigned char *EVP_CIPHER_CTX_iv(const EVP_CIPHER_CTX *ctx);

/*
 The vector as it has become, borrowed, where the modes of aws-lc read it again. Source: EVP_CIPHER_CTX_iv_noconst(3).
 */
unsigned char *EVP_CIPHER_CTX_iv_noconst(EVP_CIPHER_CTX *ctx);

/*
 Makes a context. Returns one for `EVP_CIPHER_CTX_free`. Source: EVP_CIPHER_CTX_new(3).
 */
EVP_CIPHER_CTX *EVP_CIPHER_CTX_new(void);

/*
 The vector as it was given, borrowed. Source: EVP_CIPHER_CTX_original_iv(3).
 */
const unsigned char *EVP_CIPHER_CTX_original_iv(const EVP_CIPHER_CTX *ctx);

/*
 Fills `key` with a random key of the cipher's length. Returns 1 or 0. Source: EVP_CIPHER_CTX_rand_key(3).
 */
int EVP_CIPHER_CTX_rand_key(EVP_CIPHER_CTX *ctx, unsigned char *key);

/*
 Clears a context for another use. Returns 1. Source: EVP_CIPHER_CTX_reset(3).
 */
int EVP_CIPHER_CTX_reset(EVP_CIPHER_CTX *c);

/*
 Stores a pointer of the program's. Source: EVP_CIPHER_CTX_set_app_data(3).
 */
void EVP_CIPHER_CTX_set_app_data(EVP_CIPHER_CTX *ctx, void *data);

/*
 Stores a pointer for a cipher of the program's; the answer is the one before. Source: EVP_CIPHER_CTX_set_cipher_data(3).
 */
void *EVP_CIPHER_CTX_set_cipher_data(EVP_CIPHER_CTX *ctx, void *cipher_data);

/*
 Sets flags (`EVP_CIPHER_CTX_FLAG_WRAP_ALLOW`, `EVP_CIPH_NO_PADDING`). Source: EVP_CIPHER_CTX_set_flags(3).
 */
void EVP_CIPHER_CTX_set_flags(EVP_CIPHER_CTX *ctx, int flags);

/*
 Sets the key's length, where the cipher allows more than one. Returns 1 or 0. Source: EVP_CIPHER_CTX_set_key_length(3).
 */
int EVP_CIPHER_CTX_set_key_length(EVP_CIPHER_CTX *x, int keylen);

/*
 Sets how far into a block a stream mode is, which only works for where it is already. Returns 1 or 0.
 Source: EVP_CIPHER_CTX_set_num(3).
 */
int EVP_CIPHER_CTX_set_num(EVP_CIPHER_CTX *ctx, int num);

/*
 Sets whether the last block is padded, which it is at first. Returns 1. Source: EVP_CIPHER_CTX_set_padding(3).
 */
int EVP_CIPHER_CTX_set_padding(EVP_CIPHER_CTX *c, int pad);

/*
 Sets choices by name: "padding", "keylen", "ivlen", "tag". Returns 1 or 0. Source: EVP_CIPHER_CTX_set_params(3).
 */
int EVP_CIPHER_CTX_set_params(EVP_CIPHER_CTX *ctx, const OSSL_PARAM params[]);

/*
 What `EVP_CIPHER_CTX_set_params` takes. Source: EVP_CIPHER_CTX_settable_params(3).
 */
const OSSL_PARAM *EVP_CIPHER_CTX_settable_params(EVP_CIPHER_CTX *ctx);

/*
 Which of `flags` are set. Source: EVP_CIPHER_CTX_test_flags(3).
 */
int EVP_CIPHER_CTX_test_flags(const EVP_CIPHER_CTX *ctx, int flags);
int EVP_CIPHER_asn1_to_param(EVP_CIPHER_CTX *c, ASN1_TYPE *type);

/*
 Calls `fn` with each served name and its cipher, or for an alias with NULL and the name it stands for.
 Source: EVP_CIPHER_do_all(3).
 */
void EVP_CIPHER_do_all(void (*callback)(const EVP_CIPHER*, const char*, const char*, void*), void *arg);

/*
 Calls `fn` with each cipher that can be fetched. Source: EVP_CIPHER_do_all_provided(3).
 */
void EVP_CIPHER_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_CIPHER*, void*), void *arg);

/*
 As `EVP_CIPHER_do_all`, in the names' order. Source: EVP_CIPHER_do_all_sorted(3).
 */
void EVP_CIPHER_do_all_sorted(void (*callback)(const EVP_CIPHER*, const char*, const char*, void*), void *arg);

/*
 Finds a cipher of the default provider, or of the legacy one if that is loaded. Returns one for `EVP_CIPHER_free`, or NULL with the reason in the queue.
 Source: EVP_CIPHER_fetch(3).
 */
EVP_CIPHER *EVP_CIPHER_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);

/*
 Gives up a fetched cipher; NULL is fine. Source: EVP_CIPHER_fetch(3).
 */
void EVP_CIPHER_free(EVP_CIPHER *cipher);

/*
 What the cipher is, for people. Source: EVP_CIPHER_get0_description(3).
 */
const char *EVP_CIPHER_get0_description(const EVP_CIPHER *cipher);

/*
 The cipher's name. Source: EVP_CIPHER_get0_name(3).
 */
const char *EVP_CIPHER_get0_name(const EVP_CIPHER *cipher);

/*
 The provider of a fetched cipher, default or legacy; NULL for others. Source: EVP_CIPHER_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_CIPHER_get0_provider(const EVP_CIPHER *cipher);
int EVP_CIPHER_get_asn1_iv(EVP_CIPHER_CTX *c, ASN1_TYPE *type);

/*
 Length of a block in bytes, 1 for streams. Source: EVP_CIPHER_get_block_size(3).
 */
int EVP_CIPHER_get_block_size(const EVP_CIPHER *cipher);

/*
 The cipher's flags, mode included. Source: EVP_CIPHER_get_flags(3).
 */
unsigned long EVP_CIPHER_get_flags(const EVP_CIPHER *cipher);

/*
 Length of the initialisation vector in bytes. Source: EVP_CIPHER_get_iv_length(3).
 */
int EVP_CIPHER_get_iv_length(const EVP_CIPHER *cipher);

/*
 Length of the key in bytes. Source: EVP_CIPHER_get_key_length(3).
 */
int EVP_CIPHER_get_key_length(const EVP_CIPHER *cipher);

/*
 The cipher's mode (`EVP_CIPH_CBC_MODE`, …). Source: EVP_CIPHER_get_mode(3).
 */
int EVP_CIPHER_get_mode(const EVP_CIPHER *cipher);

/*
 The cipher's NID. Source: EVP_CIPHER_get_nid(3).
 */
int EVP_CIPHER_get_nid(const EVP_CIPHER *cipher);

/*
 Tells a cipher's "keylen", "ivlen", "blocksize", "mode" and "aead". Returns 1 or 0. Source: EVP_CIPHER_get_params(3).
 */
int EVP_CIPHER_get_params(EVP_CIPHER *cipher, OSSL_PARAM params[]);

/*
 The NID of the cipher's algorithm identifier; 0 if it has none. Source: EVP_CIPHER_get_type(3).
 */
int EVP_CIPHER_get_type(const EVP_CIPHER *cipher);

/*
 What `EVP_CIPHER_CTX_get_params` can tell. Source: EVP_CIPHER_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_CIPHER_gettable_ctx_params(const EVP_CIPHER *cipher);

/*
 What `EVP_CIPHER_get_params` can tell. Source: EVP_CIPHER_gettable_params(3).
 */
const OSSL_PARAM *EVP_CIPHER_gettable_params(const EVP_CIPHER *cipher);

/*
 Memory a context gives the cipher; 0, as ours keep their own. Source: EVP_CIPHER_impl_ctx_size(3).
 */
int EVP_CIPHER_impl_ctx_size(const EVP_CIPHER *cipher);

/*
 Whether the cipher has this name. Returns 1 or 0. Source: EVP_CIPHER_is_a(3).
 */
int EVP_CIPHER_is_a(const EVP_CIPHER *cipher, const char *name);
EVP_CIPHER *EVP_CIPHER_meth_dup(const EVP_CIPHER *cipher);
void EVP_CIPHER_meth_free(EVP_CIPHER *cipher);
int (*EVP_CIPHER_meth_get_cleanup(const EVP_CIPHER *cipher))(EVP_CIPHER_CTX *);
int (*EVP_CIPHER_meth_get_ctrl(const EVP_CIPHER *cipher))(EVP_CIPHER_CTX *, int type, int arg, void *ptr);
int (*EVP_CIPHER_meth_get_do_cipher(const EVP_CIPHER *cipher))(EVP_CIPHER_CTX *ctx, unsigned char *out,
    const unsigned char *in, size_t inl);
int (*EVP_CIPHER_meth_get_get_asn1_params(const EVP_CIPHER *cipher))(EVP_CIPHER_CTX *, ASN1_TYPE *);
int (*EVP_CIPHER_meth_get_init(const EVP_CIPHER *cipher))(EVP_CIPHER_CTX *ctx, const unsigned char *key,
    const unsigned char *iv, int enc);
int (*EVP_CIPHER_meth_get_set_asn1_params(const EVP_CIPHER *cipher))(EVP_CIPHER_CTX *, ASN1_TYPE *);
EVP_CIPHER *EVP_CIPHER_meth_new(int cipher_type, int block_size, int key_len);
int EVP_CIPHER_meth_set_cleanup(EVP_CIPHER *cipher, int (*cleanup)(EVP_CIPHER_CTX *));
int EVP_CIPHER_meth_set_ctrl(EVP_CIPHER *cipher, int (*ctrl)(EVP_CIPHER_CTX *, int type, int arg, void *ptr));
int EVP_CIPHER_meth_set_do_cipher(EVP_CIPHER *cipher, int (*do_cipher)(EVP_CIPHER_CTX *ctx, unsigned char *out,
    const unsigned char *in, size_t inl));
int EVP_CIPHER_meth_set_flags(EVP_CIPHER *cipher, unsigned long flags);
int EVP_CIPHER_meth_set_get_asn1_params(EVP_CIPHER *cipher, int (*get_asn1_parameters)(EVP_CIPHER_CTX *,
    ASN1_TYPE *));
int EVP_CIPHER_meth_set_impl_ctx_size(EVP_CIPHER *cipher, int ctx_size);
int EVP_CIPHER_meth_set_init(EVP_CIPHER *cipher, int (*init)(EVP_CIPHER_CTX *ctx, const unsigned char *key,
    const unsigned char *iv, int enc));
int EVP_CIPHER_meth_set_iv_length(EVP_CIPHER *cipher, int iv_len);
int EVP_CIPHER_meth_set_set_asn1_params(EVP_CIPHER *cipher, int (*set_asn1_parameters)(EVP_CIPHER_CTX *,
    ASN1_TYPE *));

/*
 Calls `fn` with each name of a fetched cipher. Returns 1. Source: EVP_CIPHER_names_do_all(3).
 */
int EVP_CIPHER_names_do_all(const EVP_CIPHER *cipher, void (*callback)(const char*, void*), void *data);
int EVP_CIPHER_param_to_asn1(EVP_CIPHER_CTX *c, ASN1_TYPE *type);
int EVP_CIPHER_set_asn1_iv(EVP_CIPHER_CTX *c, ASN1_TYPE *type);

/*
 What `EVP_CIPHER_CTX_set_params` takes. Source: EVP_CIPHER_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_CIPHER_settable_ctx_params(const EVP_CIPHER *cipher);

/*
 Adds a reference to a fetched cipher. Returns 1. Source: EVP_CIPHER_fetch(3).
 */
int EVP_CIPHER_up_ref(EVP_CIPHER *cipher);

/*
 Processes whole blocks without holding any back; NULL for `in` ends an authenticating cipher. Returns how many bytes
 were written, or -1. Source: EVP_Cipher(3).
 */
int EVP_Cipher(EVP_CIPHER_CTX *c, unsigned char *out, const unsigned char *input, unsigned int inl);

/*
 As `EVP_CipherFinal_ex`. Source: EVP_CipherFinal(3).
 */
int EVP_CipherFinal(EVP_CIPHER_CTX *ctx, unsigned char *outm, int *outl);

/*
 Ends: writes the last block, or checks padding or tag. Returns 1, or 0 if they are wrong. Source: EVP_CipherFinal_ex(3).
 */
int EVP_CipherFinal_ex(EVP_CIPHER_CTX *ctx, unsigned char *outm, int *outl);

/*
 As `EVP_CipherInit_ex` from a cleared context. Source: EVP_CipherInit(3).
 */
int EVP_CipherInit(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, const unsigned char *key, const unsigned char *iv,
    int enc);

/*
 Begins an encryption (`enc` 1) or decryption (0; -1 leaves it); what is NULL stays as it is, so that cipher, key
 and vector may come in separate calls. Returns 1 or 0. Source: EVP_CipherInit_ex(3).
 */
int EVP_CipherInit_ex(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, ENGINE *engine, const unsigned char *key,
    const unsigned char *iv, int enc);

/*
 As `EVP_CipherInit_ex`, with parameters. Source: EVP_CipherInit_ex2(3).
 */
int EVP_CipherInit_ex2(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, const unsigned char *key,
    const unsigned char *iv, int enc, const OSSL_PARAM params[]);

/*
 Processes `inl` bytes; `*outl` becomes how many were written. NULL for `out` adds data to be authenticated.
 Returns 1 or 0. Source: EVP_CipherUpdate(3).
 */
int EVP_CipherUpdate(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl, const unsigned char *input, int inl);

/*
 Decodes in one piece, padding as zero bytes, white space around ignored. Returns the length, -1 if it is not base64. Source: EVP_DecodeBlock(3).
 */
int EVP_DecodeBlock(unsigned char *t, const unsigned char *f, int n);

/*
 Ends a decoding. Returns 1, or -1 if a part of a group is left. Source: EVP_DecodeFinal(3).
 */
int EVP_DecodeFinal(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl);

/*
 Begins a decoding. Source: EVP_DecodeInit(3).
 */
void EVP_DecodeInit(EVP_ENCODE_CTX *ctx);

/*
 Decodes; white space is skipped. Returns 1 while more may come, 0 at the end of the data, -1 if they are not base64. Source: EVP_DecodeUpdate(3).
 */
int EVP_DecodeUpdate(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl, const unsigned char *input, int inl);

/*
 Ends a decryption, as `EVP_CipherFinal_ex`. Source: EVP_DecryptFinal(3).
 */
int EVP_DecryptFinal(EVP_CIPHER_CTX *ctx, unsigned char *outm, int *outl);

/*
 Ends a decryption, as `EVP_CipherFinal_ex`. Source: EVP_DecryptFinal_ex(3).
 */
int EVP_DecryptFinal_ex(EVP_CIPHER_CTX *ctx, unsigned char *outm, int *outl);

/*
 Begins a decryption from a cleared context. Source: EVP_DecryptInit(3).
 */
int EVP_DecryptInit(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, const unsigned char *key, const unsigned char *iv);

/*
 Begins a decryption, as `EVP_CipherInit_ex`. Source: EVP_DecryptInit_ex(3).
 */
int EVP_DecryptInit_ex(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, ENGINE *engine, const unsigned char *key,
    const unsigned char *iv);

/*
 Begins a decryption, as `EVP_CipherInit_ex2`. Source: EVP_DecryptInit_ex2(3).
 */
int EVP_DecryptInit_ex2(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, const unsigned char *key,
    const unsigned char *iv, const OSSL_PARAM params[]);

/*
 Decrypts `inl` bytes, as `EVP_CipherUpdate`. Source: EVP_DecryptUpdate(3).
 */
int EVP_DecryptUpdate(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl, const unsigned char *input, int inl);

/*
 The digest of `count` bytes at once, written to `md`, its length to `size` unless NULL. Returns 1 or 0.
 Source: EVP_Digest(3).
 */
int EVP_Digest(const void *data, size_t count, unsigned char *md, unsigned int *size, const EVP_MD *kind,
    ENGINE *engine);

/*
 As `EVP_DigestFinal_ex`, and clears the context. Returns 1 or 0. Source: EVP_DigestFinal(3).
 */
int EVP_DigestFinal(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s);

/*
 Ends an extendable-output digest with `len` bytes. Returns 1, or 0 for another digest.
 Source: EVP_DigestFinalXOF(3).
 */
int EVP_DigestFinalXOF(EVP_MD_CTX *ctx, unsigned char *md, size_t len);

/*
 Ends the digest and writes it to `md`, its length to `s` unless that is NULL. Returns 1 or 0.
 Source: EVP_DigestFinal_ex(3).
 */
int EVP_DigestFinal_ex(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s);

/*
 Clears the context and begins a digest. Returns 1 or 0. Source: EVP_DigestInit(3).
 */
int EVP_DigestInit(EVP_MD_CTX *ctx, const EVP_MD *kind);

/*
 Begins a digest; NULL for `type` begins the context's last one again. Returns 1 or 0. Source: EVP_DigestInit_ex(3).
 */
int EVP_DigestInit_ex(EVP_MD_CTX *ctx, const EVP_MD *kind, ENGINE *engine);

/*
 As `EVP_DigestInit_ex`, with parameters, of which our digests take the length of an extendable output.
 Returns 1 or 0. Source: EVP_DigestInit_ex2(3).
 */
int EVP_DigestInit_ex2(EVP_MD_CTX *ctx, const EVP_MD *type, const OSSL_PARAM params[]);

/*
 Signs `tbslen` bytes at once; otherwise as `EVP_DigestSignFinal`. Source: EVP_DigestSign(3).
 */
int EVP_DigestSign(EVP_MD_CTX *ctx, unsigned char *sigret, size_t *siglen, const unsigned char *tbs, size_t tbslen);

/*
 Signs and writes the signature to `sigret`, whose room `*siglen` tells; with NULL tells the room needed.
 Returns 1, 0 or less. Source: EVP_DigestSignFinal(3).
 */
int EVP_DigestSignFinal(EVP_MD_CTX *ctx, unsigned char *sigret, size_t *siglen);

/*
 Begins a signature with `pkey` of a digest of type `type`, NULL for the key's default. `*pctx` becomes the
 operation, which belongs to `ctx`. Returns 1, 0 or less. Source: EVP_DigestSignInit(3).
 */
int EVP_DigestSignInit(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const EVP_MD *kind, ENGINE *e, EVP_PKEY *pkey);

/*
 As `EVP_DigestSignInit`, with the digest's name and parameters. Source: EVP_DigestSignInit_ex(3).
 */
int EVP_DigestSignInit_ex(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const char *mdname, OSSL_LIB_CTX *libctx,
    const char *props, EVP_PKEY *pkey, const OSSL_PARAM params[]);

/*
 Adds data to be signed. Returns 1 or 0. Source: EVP_DigestSignUpdate(3).
 */
int EVP_DigestSignUpdate(EVP_MD_CTX *ctx, const void *data, size_t dsize);

/*
 Adds `cnt` bytes. Returns 1 or 0. Source: EVP_DigestUpdate(3).
 */
int EVP_DigestUpdate(EVP_MD_CTX *ctx, const void *d, size_t cnt);

/*
 Verifies a signature of `tbslen` bytes at once; otherwise as `EVP_DigestVerifyFinal`. Source: EVP_DigestVerify(3).
 */
int EVP_DigestVerify(EVP_MD_CTX *ctx, const unsigned char *sigret, size_t siglen, const unsigned char *tbs,
    size_t tbslen);

/*
 Verifies a signature. Returns 1 if it is right, 0 if not, less on other errors. Source: EVP_DigestVerifyFinal(3).
 */
int EVP_DigestVerifyFinal(EVP_MD_CTX *ctx, const unsigned char *sig, size_t siglen);

/*
 Begins the verification of a signature; otherwise as `EVP_DigestSignInit`. Source: EVP_DigestVerifyInit(3).
 */
int EVP_DigestVerifyInit(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const EVP_MD *kind, ENGINE *e, EVP_PKEY *pkey);

/*
 As `EVP_DigestVerifyInit`, with the digest's name and parameters. Source: EVP_DigestVerifyInit_ex(3).
 */
int EVP_DigestVerifyInit_ex(EVP_MD_CTX *ctx, EVP_PKEY_CTX **pctx, const char *mdname, OSSL_LIB_CTX *libctx,
    const char *props, EVP_PKEY *pkey, const OSSL_PARAM params[]);

/*
 Adds data to be verified. Returns 1 or 0. Source: EVP_DigestVerifyUpdate(3).
 */
int EVP_DigestVerifyUpdate(EVP_MD_CTX *ctx, const void *data, size_t dsize);

/*
 Copies a context. Returns 1 or 0. Source: EVP_ENCODE_CTX_copy(3).
 */
int EVP_ENCODE_CTX_copy(EVP_ENCODE_CTX *dctx, const EVP_ENCODE_CTX *sctx);

/*
 Frees a context; NULL is fine. Source: EVP_ENCODE_CTX_free(3).
 */
void EVP_ENCODE_CTX_free(EVP_ENCODE_CTX *ctx);

/*
 Makes a context for `EVP_ENCODE_CTX_free`. Source: EVP_ENCODE_CTX_new(3).
 */
EVP_ENCODE_CTX *EVP_ENCODE_CTX_new(void);

/*
 How many bytes or characters wait. Source: EVP_ENCODE_CTX_num(3).
 */
int EVP_ENCODE_CTX_num(EVP_ENCODE_CTX *ctx);

/*
 Encodes in one piece with a NUL behind. Returns the length without it. Source: EVP_EncodeBlock(3).
 */
int EVP_EncodeBlock(unsigned char *t, const unsigned char *f, int n);

/*
 Ends an encoding with the last line. Source: EVP_EncodeFinal(3).
 */
void EVP_EncodeFinal(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl);

/*
 Begins an encoding. Source: EVP_EncodeInit(3).
 */
void EVP_EncodeInit(EVP_ENCODE_CTX *ctx);

/*
 Encodes; whole lines are written, each with a newline. Returns 1 or 0. Source: EVP_EncodeUpdate(3).
 */
int EVP_EncodeUpdate(EVP_ENCODE_CTX *ctx, unsigned char *out, int *outl, const unsigned char *input, int inl);

/*
 Ends an encryption, as `EVP_CipherFinal_ex`. Source: EVP_EncryptFinal(3).
 */
int EVP_EncryptFinal(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl);

/*
 Ends an encryption, as `EVP_CipherFinal_ex`. Source: EVP_EncryptFinal_ex(3).
 */
int EVP_EncryptFinal_ex(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl);

/*
 Begins an encryption from a cleared context. Source: EVP_EncryptInit(3).
 */
int EVP_EncryptInit(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, const unsigned char *key, const unsigned char *iv);

/*
 Begins an encryption, as `EVP_CipherInit_ex`. Source: EVP_EncryptInit_ex(3).
 */
int EVP_EncryptInit_ex(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, ENGINE *engine, const unsigned char *key,
    const unsigned char *iv);

/*
 Begins an encryption, as `EVP_CipherInit_ex2`. Source: EVP_EncryptInit_ex2(3).
 */
int EVP_EncryptInit_ex2(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *cipher, const unsigned char *key,
    const unsigned char *iv, const OSSL_PARAM params[]);

/*
 Encrypts `inl` bytes, as `EVP_CipherUpdate`. Source: EVP_EncryptUpdate(3).
 */
int EVP_EncryptUpdate(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl, const unsigned char *input, int inl);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_KEM_do_all_provided(3).
 */
void EVP_KEM_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_KEM*, void*), void *arg);

/*
 Finds a key encapsulation of the default provider for `EVP_KEM_free`, or NULL with the reason in the queue. Source: EVP_KEM_fetch(3).
 */
EVP_KEM *EVP_KEM_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);

/*
 Gives up a reference; NULL is fine. Source: EVP_KEM_free(3).
 */
void EVP_KEM_free(EVP_KEM *wrap);

/*
 What the algorithm is, for people. Source: EVP_KEM_get0_description(3).
 */
const char *EVP_KEM_get0_description(const EVP_KEM *wrap);

/*
 The algorithm's name. Source: EVP_KEM_get0_name(3).
 */
const char *EVP_KEM_get0_name(const EVP_KEM *wrap);

/*
 The default provider. Source: EVP_KEM_get0_provider(3).
 */
OSSL_PROVIDER *EVP_KEM_get0_provider(const EVP_KEM *wrap);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEM_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_KEM_gettable_ctx_params(const EVP_KEM *kem);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KEM_is_a(3).
 */
int EVP_KEM_is_a(const EVP_KEM *wrap, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_KEM_names_do_all(3).
 */
int EVP_KEM_names_do_all(const EVP_KEM *wrap, void (*callback)(const char*, void*), void *data);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEM_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_KEM_settable_ctx_params(const EVP_KEM *kem);

/*
 Adds a reference. Returns 1. Source: EVP_KEM_up_ref(3).
 */
int EVP_KEM_up_ref(EVP_KEM *wrap);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_KEYEXCH_do_all_provided(3).
 */
void EVP_KEYEXCH_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_KEYEXCH*, void*), void *data);

/*
 Finds a key agreement of the default provider for `EVP_KEYEXCH_free`, or NULL with the reason in the queue. Source: EVP_KEYEXCH_fetch(3).
 */
EVP_KEYEXCH *EVP_KEYEXCH_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);

/*
 Gives up a reference; NULL is fine. Source: EVP_KEYEXCH_free(3).
 */
void EVP_KEYEXCH_free(EVP_KEYEXCH *exchange);

/*
 What the algorithm is, for people. Source: EVP_KEYEXCH_get0_description(3).
 */
const char *EVP_KEYEXCH_get0_description(const EVP_KEYEXCH *keyexch);

/*
 The algorithm's name. Source: EVP_KEYEXCH_get0_name(3).
 */
const char *EVP_KEYEXCH_get0_name(const EVP_KEYEXCH *keyexch);

/*
 The default provider. Source: EVP_KEYEXCH_get0_provider(3).
 */
OSSL_PROVIDER *EVP_KEYEXCH_get0_provider(const EVP_KEYEXCH *exchange);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYEXCH_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_KEYEXCH_gettable_ctx_params(const EVP_KEYEXCH *keyexch);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KEYEXCH_is_a(3).
 */
int EVP_KEYEXCH_is_a(const EVP_KEYEXCH *keyexch, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_KEYEXCH_names_do_all(3).
 */
int EVP_KEYEXCH_names_do_all(const EVP_KEYEXCH *keyexch, void (*callback)(const char*, void*), void *data);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYEXCH_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_KEYEXCH_settable_ctx_params(const EVP_KEYEXCH *keyexch);

/*
 Adds a reference. Returns 1. Source: EVP_KEYEXCH_up_ref(3).
 */
int EVP_KEYEXCH_up_ref(EVP_KEYEXCH *exchange);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_KEYMGMT_do_all_provided(3).
 */
void EVP_KEYMGMT_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_KEYMGMT*, void*), void *arg);

/*
 Finds a type of key of the default provider for `EVP_KEYMGMT_free`, or NULL with the reason in the queue. Source: EVP_KEYMGMT_fetch(3).
 */
EVP_KEYMGMT *EVP_KEYMGMT_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);

/*
 Gives up a reference; NULL is fine. Source: EVP_KEYMGMT_free(3).
 */
void EVP_KEYMGMT_free(EVP_KEYMGMT *keymgmt);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYMGMT_gen_settable_params(3).
 */
const OSSL_PARAM *EVP_KEYMGMT_gen_settable_params(const EVP_KEYMGMT *keymgmt);

/*
 What the algorithm is, for people. Source: EVP_KEYMGMT_get0_description(3).
 */
const char *EVP_KEYMGMT_get0_description(const EVP_KEYMGMT *keymgmt);

/*
 The algorithm's name. Source: EVP_KEYMGMT_get0_name(3).
 */
const char *EVP_KEYMGMT_get0_name(const EVP_KEYMGMT *keymgmt);

/*
 The default provider. Source: EVP_KEYMGMT_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_KEYMGMT_get0_provider(const EVP_KEYMGMT *keymgmt);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYMGMT_gettable_params(3).
 */
const OSSL_PARAM *EVP_KEYMGMT_gettable_params(const EVP_KEYMGMT *keymgmt);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_KEYMGMT_is_a(3).
 */
int EVP_KEYMGMT_is_a(const EVP_KEYMGMT *keymgmt, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_KEYMGMT_names_do_all(3).
 */
int EVP_KEYMGMT_names_do_all(const EVP_KEYMGMT *keymgmt, void (*callback)(const char*, void*), void *data);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_KEYMGMT_settable_params(3).
 */
const OSSL_PARAM *EVP_KEYMGMT_settable_params(const EVP_KEYMGMT *keymgmt);

/*
 Adds a reference. Returns 1. Source: EVP_KEYMGMT_up_ref(3).
 */
int EVP_KEYMGMT_up_ref(EVP_KEYMGMT *keymgmt);

/*
 Copies a context with what it has computed so far, for `EVP_MAC_CTX_free`. Source: EVP_MAC_CTX_dup(3).
 */
EVP_MAC_CTX *EVP_MAC_CTX_dup(const EVP_MAC_CTX *src);

/*
 Clears and frees a context; NULL is fine. Source: EVP_MAC_CTX_free(3).
 */
void EVP_MAC_CTX_free(EVP_MAC_CTX *ctx);

/*
 The algorithm of a context. Source: EVP_MAC_CTX_get0_mac(3).
 */
EVP_MAC *EVP_MAC_CTX_get0_mac(EVP_MAC_CTX *ctx);

/*
 Length of the blocks worked on; 0 while it is not known. Source: EVP_MAC_CTX_get_block_size(3).
 */
size_t EVP_MAC_CTX_get_block_size(EVP_MAC_CTX *ctx);

/*
 Length of the code; 0 while it is not known. Source: EVP_MAC_CTX_get_mac_size(3).
 */
size_t EVP_MAC_CTX_get_mac_size(EVP_MAC_CTX *ctx);

/*
 Tells "size" and "block-size". Returns 1 or 0. Source: EVP_MAC_CTX_get_params(3).
 */
int EVP_MAC_CTX_get_params(EVP_MAC_CTX *ctx, OSSL_PARAM params[]);

/*
 What `EVP_MAC_CTX_get_params` tells. Source: EVP_MAC_CTX_gettable_params(3).
 */
const OSSL_PARAM *EVP_MAC_CTX_gettable_params(EVP_MAC_CTX *ctx);

/*
 Makes a context for an algorithm, for `EVP_MAC_CTX_free`. Source: EVP_MAC_CTX_new(3).
 */
EVP_MAC_CTX *EVP_MAC_CTX_new(EVP_MAC *mac);

/*
 Sets "digest", "cipher" or "key". Returns 1 or 0. Source: EVP_MAC_CTX_set_params(3).
 */
int EVP_MAC_CTX_set_params(EVP_MAC_CTX *ctx, const OSSL_PARAM params[]);

/*
 What `EVP_MAC_CTX_set_params` takes. Source: EVP_MAC_CTX_settable_params(3).
 */
const OSSL_PARAM *EVP_MAC_CTX_settable_params(EVP_MAC_CTX *ctx);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_MAC_do_all_provided(3).
 */
void EVP_MAC_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_MAC*, void*), void *arg);

/*
 Finds a code of the default provider for `EVP_MAC_free`, or NULL with the reason in the queue. Source: EVP_MAC_fetch(3).
 */
EVP_MAC *EVP_MAC_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties);

/*
 Ends the code and writes it, its length to `outl` unless NULL; with NULL for `out` tells the room needed. Returns 1 or 0. Source: EVP_MAC_final(3).
 */
int EVP_MAC_final(EVP_MAC_CTX *ctx, unsigned char *out, size_t *outl, size_t outsize);

/*
 As `EVP_MAC_final`, as none of the codes served has a length of choice. Source: EVP_MAC_finalXOF(3).
 */
int EVP_MAC_finalXOF(EVP_MAC_CTX *ctx, unsigned char *out, size_t outsize);

/*
 Gives up a reference; NULL is fine. Source: EVP_MAC_free(3).
 */
void EVP_MAC_free(EVP_MAC *mac);

/*
 NULL: algorithms are not described. Source: EVP_MAC_get0_description(3).
 */
const char *EVP_MAC_get0_description(const EVP_MAC *mac);

/*
 The algorithm's name. Source: EVP_MAC_get0_name(3).
 */
const char *EVP_MAC_get0_name(const EVP_MAC *mac);

/*
 The default provider. Source: EVP_MAC_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_MAC_get0_provider(const EVP_MAC *mac);

/*
 Tells "size" of an algorithm whose codes all have the same: Poly1305. Returns 1 or 0. Source: EVP_MAC_get_params(3).
 */
int EVP_MAC_get_params(EVP_MAC *mac, OSSL_PARAM params[]);

/*
 What `EVP_MAC_CTX_get_params` tells. Source: EVP_MAC_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_MAC_gettable_ctx_params(const EVP_MAC *mac);

/*
 What `EVP_MAC_get_params` tells; NULL where that is nothing. Source: EVP_MAC_gettable_params(3).
 */
const OSSL_PARAM *EVP_MAC_gettable_params(const EVP_MAC *mac);

/*
 Begins a code with a key, NULL for the last one. Returns 1 or 0. Source: EVP_MAC_init(3).
 */
int EVP_MAC_init(EVP_MAC_CTX *ctx, const unsigned char *key, size_t keylen, const OSSL_PARAM params[]);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_MAC_is_a(3).
 */
int EVP_MAC_is_a(const EVP_MAC *mac, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_MAC_names_do_all(3).
 */
int EVP_MAC_names_do_all(const EVP_MAC *mac, void (*callback)(const char*, void*), void *data);

/*
 What `EVP_MAC_CTX_set_params` takes. Source: EVP_MAC_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_MAC_settable_ctx_params(const EVP_MAC *mac);

/*
 Adds a reference. Returns 1. Source: EVP_MAC_up_ref(3).
 */
int EVP_MAC_up_ref(EVP_MAC *mac);

/*
 Adds data. Returns 1 or 0. Source: EVP_MAC_update(3).
 */
int EVP_MAC_update(EVP_MAC_CTX *ctx, const unsigned char *data, size_t datalen);

/*
 Clears flags. Source: EVP_MD_CTX_clear_flags(3).
 */
void EVP_MD_CTX_clear_flags(EVP_MD_CTX *ctx, int flags);

/*
 Clears `out` and copies a context to it. Returns 1 or 0. Source: EVP_MD_CTX_copy(3).
 */
int EVP_MD_CTX_copy(EVP_MD_CTX *out, const EVP_MD_CTX *input);

/*
 Copies a context with what it has computed so far. Returns 1 or 0. Source: EVP_MD_CTX_copy_ex(3).
 */
int EVP_MD_CTX_copy_ex(EVP_MD_CTX *out, const EVP_MD_CTX *input);

/*
 Special requests: 3 (`EVP_MD_CTRL_XOF_LEN`) sets an extendable output's length to `p1`. Returns 1, 0 or less.
 Source: EVP_MD_CTX_ctrl(3).
 */
int EVP_MD_CTX_ctrl(EVP_MD_CTX *ctx, int cmd, int p1, void *p2);

/*
 Clears and frees a context; NULL is fine. Source: EVP_MD_CTX_free(3).
 */
void EVP_MD_CTX_free(EVP_MD_CTX *ctx);

/*
 The digest the context computes; NULL if none. Source: EVP_MD_CTX_get0_md(3).
 */
const EVP_MD *EVP_MD_CTX_get0_md(const EVP_MD_CTX *ctx);

/*
 The memory of a digest of the program's own; NULL for ours. Source: EVP_MD_CTX_get0_md_data(3).
 */
void *EVP_MD_CTX_get0_md_data(const EVP_MD_CTX *ctx);

/*
 The digest the context computes, with a reference of its own. Source: EVP_MD_CTX_get1_md(3).
 */
EVP_MD *EVP_MD_CTX_get1_md(EVP_MD_CTX *ctx);

/*
 Tells parameters of a digest under way, of which there are none. Returns 1 or 0. Source: EVP_MD_CTX_get_params(3).
 */
int EVP_MD_CTX_get_params(EVP_MD_CTX *ctx, OSSL_PARAM params[]);

/*
 The `EVP_PKEY_CTX` of a signature or verification; NULL if there is none. Source: EVP_MD_CTX_get_pkey_ctx(3).
 */
EVP_PKEY_CTX *EVP_MD_CTX_get_pkey_ctx(const EVP_MD_CTX *ctx);

/*
 What `EVP_MD_CTX_get_params` tells: nothing, NULL. Source: EVP_MD_CTX_gettable_params(3).
 */
const OSSL_PARAM *EVP_MD_CTX_gettable_params(EVP_MD_CTX *ctx);

/*
 The older name of `EVP_MD_CTX_get0_md`. Source: EVP_MD_CTX_md(3).
 */
const EVP_MD *EVP_MD_CTX_md(const EVP_MD_CTX *ctx);

/*
 Makes a context. Returns one for `EVP_MD_CTX_free`. Source: EVP_MD_CTX_new(3).
 */
EVP_MD_CTX *EVP_MD_CTX_new(void);

/*
 Clears a context for another use. Returns 1. Source: EVP_MD_CTX_reset(3).
 */
int EVP_MD_CTX_reset(EVP_MD_CTX *ctx);

/*
 Sets flags (`EVP_MD_CTX_FLAG_*`). Source: EVP_MD_CTX_set_flags(3).
 */
void EVP_MD_CTX_set_flags(EVP_MD_CTX *ctx, int flags);

/*
 Sets parameters of a digest under way: "xoflen". Returns 1 or 0. Source: EVP_MD_CTX_set_params(3).
 */
int EVP_MD_CTX_set_params(EVP_MD_CTX *ctx, const OSSL_PARAM params[]);

/*
 Gives the context an `EVP_PKEY_CTX` that stays the caller's; NULL takes it away. Source: EVP_MD_CTX_set_pkey_ctx(3).
 */
void EVP_MD_CTX_set_pkey_ctx(EVP_MD_CTX *ctx, EVP_PKEY_CTX *pctx);

/*
 Replaces the function that adds data. Source: EVP_MD_CTX_set_update_fn(3).
 */
void EVP_MD_CTX_set_update_fn(EVP_MD_CTX *ctx, int (*update)(EVP_MD_CTX*, const void*, size_t));

/*
 What `EVP_MD_CTX_set_params` takes for a digest under way. Source: EVP_MD_CTX_settable_params(3).
 */
const OSSL_PARAM *EVP_MD_CTX_settable_params(EVP_MD_CTX *ctx);

/*
 Which of `flags` are set. Source: EVP_MD_CTX_test_flags(3).
 */
int EVP_MD_CTX_test_flags(const EVP_MD_CTX *ctx, int flags);
int (*EVP_MD_CTX_update_fn(EVP_MD_CTX *ctx))(EVP_MD_CTX *ctx, const void *data, size_t count);

/*
 Calls `fn` with each known name and its digest, or for an alias with NULL and the name it stands for.
 Source: EVP_MD_do_all(3).
 */
void EVP_MD_do_all(void (*callback)(const EVP_MD*, const char*, const char*, void*), void *arg);

/*
 Calls `fn` with each digest that can be fetched. Source: EVP_MD_do_all_provided(3).
 */
void EVP_MD_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_MD*, void*), void *arg);

/*
 As `EVP_MD_do_all`, in the names' order. Source: EVP_MD_do_all_sorted(3).
 */
void EVP_MD_do_all_sorted(void (*callback)(const EVP_MD*, const char*, const char*, void*), void *arg);

/*
 Finds a digest of the default provider, or of the legacy one if that is loaded. Returns a digest for `EVP_MD_free`, or NULL with the reason in the queue.
 Source: EVP_MD_fetch(3).
 */
EVP_MD *EVP_MD_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);

/*
 Gives up a fetched digest; NULL is fine. Source: EVP_MD_fetch(3).
 */
void EVP_MD_free(EVP_MD *md);

/*
 What the digest is, for people. Source: EVP_MD_get0_description(3).
 */
const char *EVP_MD_get0_description(const EVP_MD *md);

/*
 The digest's name; it lives as long as the digest. NULL for NULL. Source: EVP_MD_get0_name(3).
 */
const char *EVP_MD_get0_name(const EVP_MD *md);

/*
 The provider of a fetched digest, default or legacy; NULL for others. Source: EVP_MD_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_MD_get0_provider(const EVP_MD *md);

/*
 Length of the blocks the digest works on; -1 for NULL. Source: EVP_MD_get_block_size(3).
 */
int EVP_MD_get_block_size(const EVP_MD *md);

/*
 The digest's flags (`EVP_MD_FLAG_XOF`, …). Source: EVP_MD_get_flags(3).
 */
unsigned long EVP_MD_get_flags(const EVP_MD *md);

/*
 Tells a digest's "size", "blocksize", "xof" and "algid-absent". Returns 1 or 0. Source: EVP_MD_get_params(3).
 */
int EVP_MD_get_params(const EVP_MD *digest, OSSL_PARAM params[]);

/*
 The NID of signatures with the digest. Source: EVP_MD_get_pkey_type(3).
 */
int EVP_MD_get_pkey_type(const EVP_MD *md);

/*
 Length of the digest in bytes; -1 for NULL. Source: EVP_MD_get_size(3).
 */
int EVP_MD_get_size(const EVP_MD *md);

/*
 The digest's NID. Source: EVP_MD_get_type(3).
 */
int EVP_MD_get_type(const EVP_MD *md);

/*
 What `EVP_MD_CTX_get_params` tells: nothing, NULL. Source: EVP_MD_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_MD_gettable_ctx_params(const EVP_MD *md);

/*
 What `EVP_MD_get_params` can tell. Source: EVP_MD_gettable_params(3).
 */
const OSSL_PARAM *EVP_MD_gettable_params(const EVP_MD *digest);

/*
 Whether the digest has this name. Returns 1 or 0. Source: EVP_MD_is_a(3).
 */
int EVP_MD_is_a(const EVP_MD *md, const char *name);

/*
 Copies a digest of the program's own. Returns one for `EVP_MD_meth_free`, NULL for ours.
 Source: EVP_MD_meth_dup(3).
 */
EVP_MD *EVP_MD_meth_dup(const EVP_MD *md);

/*
 Frees a digest of the program's own; ours and NULL are left alone. Source: EVP_MD_meth_free(3).
 */
void EVP_MD_meth_free(EVP_MD *md);

/*
 Tells how much memory a context gives it. Source: EVP_MD_meth_get_app_datasize(3).
 */
int EVP_MD_meth_get_app_datasize(const EVP_MD *md);
int (*EVP_MD_meth_get_cleanup(const EVP_MD *md))(EVP_MD_CTX *ctx);
int (*EVP_MD_meth_get_copy(const EVP_MD *md))(EVP_MD_CTX *to, const EVP_MD_CTX *from);
int (*EVP_MD_meth_get_ctrl(const EVP_MD *md))(EVP_MD_CTX *ctx, int cmd, int p1, void *p2);
int (*EVP_MD_meth_get_final(const EVP_MD *md))(EVP_MD_CTX *ctx, unsigned char *md);

/*
 Tells its flags. Source: EVP_MD_meth_get_flags(3).
 */
unsigned long EVP_MD_meth_get_flags(const EVP_MD *md);
int (*EVP_MD_meth_get_init(const EVP_MD *md))(EVP_MD_CTX *ctx);

/*
 Tells the length of its blocks. Source: EVP_MD_meth_get_input_blocksize(3).
 */
int EVP_MD_meth_get_input_blocksize(const EVP_MD *md);

/*
 Tells the length of its result. Source: EVP_MD_meth_get_result_size(3).
 */
int EVP_MD_meth_get_result_size(const EVP_MD *md);
int (*EVP_MD_meth_get_update(const EVP_MD *md))(EVP_MD_CTX *ctx, const void *data, size_t count);

/*
 Makes a digest of the program's own. Returns one for `EVP_MD_meth_free`. Source: EVP_MD_meth_new(3).
 */
EVP_MD *EVP_MD_meth_new(int md_type, int pkey_type);

/*
 Sets how much memory a context gives it. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_app_datasize(3).
 */
int EVP_MD_meth_set_app_datasize(EVP_MD *md, int datasize);

/*
 Sets the function that clears a context. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_cleanup(3).
 */
int EVP_MD_meth_set_cleanup(EVP_MD *md, int (*cleanup)(EVP_MD_CTX*));

/*
 Sets the function that copies a context. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_copy(3).
 */
int EVP_MD_meth_set_copy(EVP_MD *md, int (*copy)(EVP_MD_CTX*, const EVP_MD_CTX*));

/*
 Sets the function that does anything else. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_ctrl(3).
 */
int EVP_MD_meth_set_ctrl(EVP_MD *md, int (*ctrl)(EVP_MD_CTX*, int, int, void*));

/*
 Sets the function that ends a digest. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_final(3).
 */
int EVP_MD_meth_set_final(EVP_MD *md, int (*finish)(EVP_MD_CTX*, unsigned char*));

/*
 Sets its flags. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_flags(3).
 */
int EVP_MD_meth_set_flags(EVP_MD *md, unsigned long flags);

/*
 Sets the function that begins a digest. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_init(3).
 */
int EVP_MD_meth_set_init(EVP_MD *md, int (*init)(EVP_MD_CTX*));

/*
 Sets the length of its blocks. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_input_blocksize(3).
 */
int EVP_MD_meth_set_input_blocksize(EVP_MD *md, int blocksize);

/*
 Sets the length of its result. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_result_size(3).
 */
int EVP_MD_meth_set_result_size(EVP_MD *md, int resultsize);

/*
 Sets the function that adds data. Returns 1, or 0 if it was set. Source: EVP_MD_meth_set_update(3).
 */
int EVP_MD_meth_set_update(EVP_MD *md, int (*update)(EVP_MD_CTX*, const void*, size_t));

/*
 Calls `fn` with each name of a fetched digest. Returns 1. Source: EVP_MD_names_do_all(3).
 */
int EVP_MD_names_do_all(const EVP_MD *md, void (*callback)(const char*, void*), void *data);

/*
 What `EVP_MD_CTX_set_params` takes for a digest; NULL if nothing. Source: EVP_MD_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_MD_settable_ctx_params(const EVP_MD *md);

/*
 Adds a reference to a fetched digest. Returns 1. Source: EVP_MD_fetch(3).
 */
int EVP_MD_up_ref(EVP_MD *md);

/*
 Ends the decryption, as `EVP_DecryptFinal_ex`, and begins the next with the same key. Returns 1 or 0. Source: EVP_OpenFinal(3).
 */
int EVP_OpenFinal(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl);

/*
 Begins a decryption with a key that is itself encrypted to the RSA key `priv`. Returns the key's length or 1, 0 on failure. Source: EVP_OpenInit(3).
 */
int EVP_OpenInit(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *kind, const unsigned char *ek, int ekl,
    const unsigned char *iv, EVP_PKEY *private_);

/*
 Sets a cipher context up, to encrypt (`en_de` 1) or decrypt, as a scheme's identifier and parameters say.
 Returns 1, or 0 on failure.
 */
int EVP_PBE_CipherInit(ASN1_OBJECT *pbe_obj, const char *pass, int passlen, ASN1_TYPE *param, EVP_CIPHER_CTX *ctx,
    int en_de);

/*
 As [`EVP_PBE_CipherInit`]; the library context and the properties are not used.
 */
int EVP_PBE_CipherInit_ex(ASN1_OBJECT *pbe_obj, const char *pass, int passlen, ASN1_TYPE *param, EVP_CIPHER_CTX *ctx,
    int en_de, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Adds a scheme of the program's with a cipher and a digest, either of which may be NULL. Returns 1.
 */
int EVP_PBE_alg_add(int nid, const EVP_CIPHER *cipher, const EVP_MD *md, EVP_PBE_KEYGEN *keygen);

/*
 Adds a scheme of the program's. Returns 1.
 */
int EVP_PBE_alg_add_type(int pbe_type, int pbe_nid, int cipher_nid, int md_nid, EVP_PBE_KEYGEN *keygen);

/*
 Forgets the schemes that the program added.
 */
void EVP_PBE_cleanup(void);

/*
 Finds a scheme (`type` 0), a pseudo-random function (1) or what makes a key (2), and tells its cipher, its digest, both
 by number, and its function; each place may be NULL. Returns 1, or 0 if there is none.
 */
int EVP_PBE_find(int type, int pbe_nid, int *pcnid, int *pmnid, EVP_PBE_KEYGEN **pkeygen);

/*
 As [`EVP_PBE_find`], with the function that takes a library context.
 */
int EVP_PBE_find_ex(int type, int pbe_nid, int *pcnid, int *pmnid, EVP_PBE_KEYGEN **pkeygen,
    EVP_PBE_KEYGEN_EX **pkeygen_ex);

/*
 Tells kind and number of the scheme at a place in the table. Returns 1, or 0 past the last.
 */
int EVP_PBE_get(int *ptype, int *ppbe_nid, size_t num);

/*
 scrypt fills `key`; with NULL only judges the costs. Returns 1 or 0. Source: EVP_PBE_scrypt(3).
 */
int EVP_PBE_scrypt(const char *pass, size_t passlen, const unsigned char *salt, size_t saltlen, uint64_t N,
    uint64_t r, uint64_t p, uint64_t maxmem, unsigned char *key, size_t keylen);

/*
 As `EVP_PBE_scrypt`. Source: EVP_PBE_scrypt_ex(3).
 */
int EVP_PBE_scrypt_ex(const char *pass, size_t passlen, const unsigned char *salt, size_t saltlen, uint64_t N,
    uint64_t r, uint64_t p, uint64_t maxmem, unsigned char *key, size_t keylen, OSSL_LIB_CTX *ctx, const char *propq);

/*
 Makes a choice by number; -1 for another type of key or operation. Returns 1, 0 or less. Source: EVP_PKEY_CTX_ctrl(3).
 */
int EVP_PKEY_CTX_ctrl(EVP_PKEY_CTX *ctx, int keytype, int optype, int cmd, int p1, void *p2);

/*
 Makes a choice by name and value, as text. Returns 1, 0 or less. Source: EVP_PKEY_CTX_ctrl_str(3).
 */
int EVP_PKEY_CTX_ctrl_str(EVP_PKEY_CTX *ctx, const char *kind, const char *value);

/*
 Makes a choice by number with a large value: scrypt's costs. Returns 1, 0 or less. Source: EVP_PKEY_CTX_ctrl_uint64(3).
 */
int EVP_PKEY_CTX_ctrl_uint64(EVP_PKEY_CTX *ctx, int keytype, int optype, int cmd, uint64_t value);

/*
 Copies a context. Returns one for `EVP_PKEY_CTX_free`. Source: EVP_PKEY_CTX_dup(3).
 */
EVP_PKEY_CTX *EVP_PKEY_CTX_dup(const EVP_PKEY_CTX *ctx);

/*
 Frees a context; NULL is fine. Source: EVP_PKEY_CTX_free(3).
 */
void EVP_PKEY_CTX_free(EVP_PKEY_CTX *ctx);

/*
 The library context, always the default one. Source: EVP_PKEY_CTX_get0_libctx(3).
 */
OSSL_LIB_CTX *EVP_PKEY_CTX_get0_libctx(EVP_PKEY_CTX *ctx);

/*
 The peer's key, borrowed; NULL if it was not set. Source: EVP_PKEY_CTX_get0_peerkey(3).
 */
EVP_PKEY *EVP_PKEY_CTX_get0_peerkey(EVP_PKEY_CTX *ctx);

/*
 The context's key, borrowed; NULL if it has none. Source: EVP_PKEY_CTX_get0_pkey(3).
 */
EVP_PKEY *EVP_PKEY_CTX_get0_pkey(EVP_PKEY_CTX *ctx);

/*
 The properties asked for at creation; NULL as none are kept. Source: EVP_PKEY_CTX_get0_propq(3).
 */
const char *EVP_PKEY_CTX_get0_propq(const EVP_PKEY_CTX *ctx);

/*
 The default provider. Source: EVP_PKEY_CTX_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_PKEY_CTX_get0_provider(const EVP_PKEY_CTX *ctx);

/*
 Copies SM2's distinguishing identifier out, which no type of key served here has. Returns -2, -1 before an operation is begun. Source: EVP_PKEY_CTX_get1_id(3).
 */
int EVP_PKEY_CTX_get1_id(EVP_PKEY_CTX *ctx, void *id);

/*
 Tells the length of SM2's distinguishing identifier, which no type of key served here has. Returns 0, -1 before an operation is begun. Source: EVP_PKEY_CTX_get1_id_len(3).
 */
int EVP_PKEY_CTX_get1_id_len(EVP_PKEY_CTX *ctx, size_t *id_len);

/*
 The program's pointer. Source: EVP_PKEY_CTX_get_app_data(3).
 */
void *EVP_PKEY_CTX_get_app_data(EVP_PKEY_CTX *ctx);

/*
 The function told of a generation's progress. Source: EVP_PKEY_CTX_get_cb(3).
 */
EVP_PKEY_gen_cb *EVP_PKEY_CTX_get_cb(EVP_PKEY_CTX *ctx);

/*
 The implementation's pointer. Source: EVP_PKEY_CTX_get_data(3).
 */
void *EVP_PKEY_CTX_get_data(const EVP_PKEY_CTX *ctx);

/*
 Tells the group of a key to be made, with its room checked. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_group_name(3).
 */
int EVP_PKEY_CTX_get_group_name(EVP_PKEY_CTX *ctx, char *name, size_t namelen);

/*
 A number of a generation's progress, or how many there are for index -1. Source: EVP_PKEY_CTX_get_keygen_info(3).
 */
int EVP_PKEY_CTX_get_keygen_info(EVP_PKEY_CTX *ctx, int idx);

/*
 The operation that was begun (`EVP_PKEY_OP_*`), 0 if none. Source: EVP_PKEY_CTX_get_operation(3).
 */
int EVP_PKEY_CTX_get_operation(EVP_PKEY_CTX *ctx);

/*
 Tells an operation's choices by name. Returns 1, 0 or less. Source: EVP_PKEY_CTX_get_params(3).
 */
int EVP_PKEY_CTX_get_params(EVP_PKEY_CTX *ctx, OSSL_PARAM *params);

/*
 Tells a signature's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_signature_md(3).
 */
int EVP_PKEY_CTX_get_signature_md(EVP_PKEY_CTX *ctx, const EVP_MD **md);

/*
 What `EVP_PKEY_CTX_get_params` tells. Source: EVP_PKEY_CTX_gettable_params(3).
 */
const OSSL_PARAM *EVP_PKEY_CTX_gettable_params(const EVP_PKEY_CTX *ctx);

/*
 Makes a choice by number with hexadecimal text as its value. Returns 1, 0 or less. Source: EVP_PKEY_CTX_hex2ctrl(3).
 */
int EVP_PKEY_CTX_hex2ctrl(EVP_PKEY_CTX *ctx, int cmd, const char *hex);

/*
 Whether the context is for keys of the named type. Returns 1 or 0. Source: EVP_PKEY_CTX_is_a(3).
 */
int EVP_PKEY_CTX_is_a(EVP_PKEY_CTX *ctx, const char *keytype);

/*
 Makes a choice of a digest by name. Returns 1, 0 or less. Source: EVP_PKEY_CTX_md(3).
 */
int EVP_PKEY_CTX_md(EVP_PKEY_CTX *ctx, int optype, int cmd, const char *md);

/*
 Makes a context for a key, of which it takes a reference. Returns one for `EVP_PKEY_CTX_free`, or NULL.
 Source: EVP_PKEY_CTX_new(3).
 */
EVP_PKEY_CTX *EVP_PKEY_CTX_new(EVP_PKEY *pkey, ENGINE *e);

/*
 Makes a context without a key for a named type ("RSA"). Returns one for `EVP_PKEY_CTX_free`, or NULL.
 Source: EVP_PKEY_CTX_new_from_name(3).
 */
EVP_PKEY_CTX *EVP_PKEY_CTX_new_from_name(OSSL_LIB_CTX *libctx, const char *name, const char *propquery);

/*
 As `EVP_PKEY_CTX_new`. Source: EVP_PKEY_CTX_new_from_pkey(3).
 */
EVP_PKEY_CTX *EVP_PKEY_CTX_new_from_pkey(OSSL_LIB_CTX *libctx, EVP_PKEY *pkey, const char *propquery);

/*
 Makes a context without a key for a type (`EVP_PKEY_RSA`, …). Returns one for `EVP_PKEY_CTX_free`, or NULL for an
 unknown type. Source: EVP_PKEY_CTX_new_id(3).
 */
EVP_PKEY_CTX *EVP_PKEY_CTX_new_id(int id, ENGINE *e);

/*
 Sets the array of a generation's progress. Source: EVP_PKEY_CTX_set0_keygen_info(3).
 */
void EVP_PKEY_CTX_set0_keygen_info(EVP_PKEY_CTX *ctx, int *dat, int datlen);

/*
 Sets SM2's distinguishing identifier, which no type of key served here has. Returns -2, -1 before an operation is begun. Source: EVP_PKEY_CTX_set1_id(3).
 */
int EVP_PKEY_CTX_set1_id(EVP_PKEY_CTX *ctx, const void *id, int len);

/*
 Stores a pointer of the program's. Source: EVP_PKEY_CTX_set_app_data(3).
 */
void EVP_PKEY_CTX_set_app_data(EVP_PKEY_CTX *ctx, void *data);

/*
 Sets a function told of a generation's progress. Source: EVP_PKEY_CTX_set_cb(3).
 */
void EVP_PKEY_CTX_set_cb(EVP_PKEY_CTX *ctx, EVP_PKEY_gen_cb *cb);

/*
 Stores a pointer for the implementation of a key type. Source: EVP_PKEY_CTX_set_data(3).
 */
void EVP_PKEY_CTX_set_data(EVP_PKEY_CTX *ctx, void *data);

/*
 Sets the group of a key to be made by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_group_name(3).
 */
int EVP_PKEY_CTX_set_group_name(EVP_PKEY_CTX *ctx, const char *name);
int EVP_PKEY_CTX_set_kem_op(EVP_PKEY_CTX *ctx, const char *op);

/*
 Sets the key of a MAC key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_mac_key(3).
 */
int EVP_PKEY_CTX_set_mac_key(EVP_PKEY_CTX *ctx, const unsigned char *key, int keylen);

/*
 Sets an operation's choices by name. Returns 1, 0 or less. Source: EVP_PKEY_CTX_set_params(3).
 */
int EVP_PKEY_CTX_set_params(EVP_PKEY_CTX *ctx, const OSSL_PARAM *params);

/*
 Sets a signature's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_signature_md(3).
 */
int EVP_PKEY_CTX_set_signature_md(EVP_PKEY_CTX *ctx, const EVP_MD *md);

/*
 What `EVP_PKEY_CTX_set_params` takes. Source: EVP_PKEY_CTX_settable_params(3).
 */
const OSSL_PARAM *EVP_PKEY_CTX_settable_params(const EVP_PKEY_CTX *ctx);

/*
 Makes a choice by number with text as its value. Returns 1, 0 or less. Source: EVP_PKEY_CTX_str2ctrl(3).
 */
int EVP_PKEY_CTX_str2ctrl(EVP_PKEY_CTX *ctx, int cmd, const char *text);
EVP_PKEY *EVP_PKEY_Q_keygen(OSSL_LIB_CTX *libctx, const char *propq, const char *type, ...);
int EVP_PKEY_asn1_add0(const EVP_PKEY_ASN1_METHOD *ameth);
int EVP_PKEY_asn1_add_alias(int to, int from);
void EVP_PKEY_asn1_copy(EVP_PKEY_ASN1_METHOD *dst, const EVP_PKEY_ASN1_METHOD *src);

/*
 The type with a number, or the one it is an alias of; NULL for none. Source: EVP_PKEY_asn1_get_count(3).
 */
const EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_find(ENGINE **pe, int type_);

/*
 The type with a name of `len` bytes (-1: terminated), whatever its case; NULL for none.
 Source: EVP_PKEY_asn1_get_count(3).
 */
const EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_find_str(ENGINE **pe, const char *str, int len);
void EVP_PKEY_asn1_free(EVP_PKEY_ASN1_METHOD *ameth);

/*
 The type at a place; NULL beyond the last. Source: EVP_PKEY_asn1_get_count(3).
 */
const EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_get0(int idx);

/*
 What is known of a type; NULL places are skipped. Returns 1, or 0 for NULL. Source: EVP_PKEY_asn1_get_count(3).
 */
int EVP_PKEY_asn1_get0_info(int *ppkey_id, int *pkey_base_id, int *ppkey_flags, const char **pinfo,
    const char **ppem_str, const EVP_PKEY_ASN1_METHOD *ameth);

/*
 How many types there are, aliases included. Source: EVP_PKEY_asn1_get_count(3).
 */
int EVP_PKEY_asn1_get_count(void);
EVP_PKEY_ASN1_METHOD *EVP_PKEY_asn1_new(int id, int flags, const char *pem_str, const char *info);
void EVP_PKEY_asn1_set_check(EVP_PKEY_ASN1_METHOD *ameth, int (*pkey_check)(const EVP_PKEY *pk));
void EVP_PKEY_asn1_set_ctrl(EVP_PKEY_ASN1_METHOD *ameth, int (*pkey_ctrl)(EVP_PKEY *pkey, int op, long arg1,
    void *arg2));
void EVP_PKEY_asn1_set_free(EVP_PKEY_ASN1_METHOD *ameth, void (*pkey_free)(EVP_PKEY *pkey));
void EVP_PKEY_asn1_set_get_priv_key(EVP_PKEY_ASN1_METHOD *ameth, int (*get_priv_key)(const EVP_PKEY *pk,
    unsigned char *priv, size_t *len));
void EVP_PKEY_asn1_set_get_pub_key(EVP_PKEY_ASN1_METHOD *ameth, int (*get_pub_key)(const EVP_PKEY *pk,
    unsigned char *pub, size_t *len));
void EVP_PKEY_asn1_set_item(EVP_PKEY_ASN1_METHOD *ameth, int (*item_verify)(EVP_MD_CTX *ctx, const ASN1_ITEM *it,
    const void *data, const X509_ALGOR *a, const ASN1_BIT_STRING *sig, EVP_PKEY *pkey), int (*item_sign)(EVP_MD_CTX *ctx,
    const ASN1_ITEM *it, const void *data, X509_ALGOR *alg1, X509_ALGOR *alg2, ASN1_BIT_STRING *sig));
void EVP_PKEY_asn1_set_param(EVP_PKEY_ASN1_METHOD *ameth, int (*param_decode)(EVP_PKEY *pkey,
    const unsigned char **pder, int derlen), int (*param_encode)(const EVP_PKEY *pkey, unsigned char **pder),
    int (*param_missing)(const EVP_PKEY *pk), int (*param_copy)(EVP_PKEY *to, const EVP_PKEY *from),
    int (*param_cmp)(const EVP_PKEY *a, const EVP_PKEY *b), int (*param_print)(BIO *out, const EVP_PKEY *pkey,
    int indent, ASN1_PCTX *pctx));
void EVP_PKEY_asn1_set_param_check(EVP_PKEY_ASN1_METHOD *ameth, int (*pkey_param_check)(const EVP_PKEY *pk));
void EVP_PKEY_asn1_set_private(EVP_PKEY_ASN1_METHOD *ameth, int (*priv_decode)(EVP_PKEY *pk,
    const PKCS8_PRIV_KEY_INFO *p8inf), int (*priv_encode)(PKCS8_PRIV_KEY_INFO *p8, const EVP_PKEY *pk),
    int (*priv_print)(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx));
void EVP_PKEY_asn1_set_public(EVP_PKEY_ASN1_METHOD *ameth, int (*pub_decode)(EVP_PKEY *pk, const X509_PUBKEY *pub),
    int (*pub_encode)(X509_PUBKEY *pub, const EVP_PKEY *pk), int (*pub_cmp)(const EVP_PKEY *a, const EVP_PKEY *b),
    int (*pub_print)(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx), int (*pkey_size)(const EVP_PKEY *pk),
    int (*pkey_bits)(const EVP_PKEY *pk));
void EVP_PKEY_asn1_set_public_check(EVP_PKEY_ASN1_METHOD *ameth, int (*pkey_pub_check)(const EVP_PKEY *pk));
void EVP_PKEY_asn1_set_security_bits(EVP_PKEY_ASN1_METHOD *ameth, int (*pkey_security_bits)(const EVP_PKEY *pk));
void EVP_PKEY_asn1_set_set_priv_key(EVP_PKEY_ASN1_METHOD *ameth, int (*set_priv_key)(EVP_PKEY *pk,
    const unsigned char *priv, size_t len));
void EVP_PKEY_asn1_set_set_pub_key(EVP_PKEY_ASN1_METHOD *ameth, int (*set_pub_key)(EVP_PKEY *pk,
    const unsigned char *pub, size_t len));
void EVP_PKEY_asn1_set_siginf(EVP_PKEY_ASN1_METHOD *ameth, int (*siginf_set)(X509_SIG_INFO *siginf,
    const X509_ALGOR *alg, const ASN1_STRING *sig));

/*
 Puts a key of the given type into `pkey`, which takes over the caller's reference. Returns 1 or 0 (the
 reference stays the caller's). Source: EVP_PKEY_set1_RSA(3).
 */
int EVP_PKEY_assign(EVP_PKEY *pkey, int type, void *key);

/*
 Whether the key can sign. Returns 1 or 0. Source: EVP_PKEY_can_sign(3).
 */
int EVP_PKEY_can_sign(const EVP_PKEY *pkey);

/*
 Checks that both halves belong together of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_check(3).
 */
int EVP_PKEY_check(EVP_PKEY_CTX *ctx);

/*
 The older name of `EVP_PKEY_eq`. Source: EVP_PKEY_cmp(3).
 */
int EVP_PKEY_cmp(const EVP_PKEY *a, const EVP_PKEY *b);

/*
 The older name of `EVP_PKEY_parameters_eq`. Source: EVP_PKEY_cmp_parameters(3).
 */
int EVP_PKEY_cmp_parameters(const EVP_PKEY *a, const EVP_PKEY *b);

/*
 Copies the parameters of `from` to `to`, which must be of the same type or empty. Returns 1 or 0.
 Source: EVP_PKEY_copy_parameters(3).
 */
int EVP_PKEY_copy_parameters(EVP_PKEY *to, const EVP_PKEY *from);
int EVP_PKEY_decapsulate(EVP_PKEY_CTX *ctx, unsigned char *unwrapped, size_t *unwrappedlen,
    const unsigned char *wrapped, size_t wrappedlen);

/*
 -2: what OpenSSL has of it, RSASVE for RSA keys, is not served. Source: EVP_PKEY_decapsulate_init(3).
 */
int EVP_PKEY_decapsulate_init(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 Decrypts and writes to `out`, whose room `*outlen` tells; with NULL tells the room needed. Returns 1, 0 or less. Source: EVP_PKEY_decrypt(3).
 */
int EVP_PKEY_decrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *input, size_t inlen);

/*
 Prepares for decrypting. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_decrypt_init(3).
 */
int EVP_PKEY_decrypt_init(EVP_PKEY_CTX *ctx);

/*
 As `EVP_PKEY_decrypt_init`, with parameters. Source: EVP_PKEY_decrypt_init_ex(3).
 */
int EVP_PKEY_decrypt_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 Decrypts a key with an RSA key (PKCS#1 v1.5). Returns the length, -1 on failure. Source: EVP_PKEY_decrypt_old(3).
 */
int EVP_PKEY_decrypt_old(unsigned char *dec_key, const unsigned char *enc_key, int enc_key_len,
    EVP_PKEY *private_key);

/*
 Derives and writes to `key`, whose room `*keylen` tells; with NULL tells the room needed. Returns 1, 0 or less. Source: EVP_PKEY_derive(3).
 */
int EVP_PKEY_derive(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen);

/*
 Prepares for a derivation. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_derive_init(3).
 */
int EVP_PKEY_derive_init(EVP_PKEY_CTX *ctx);

/*
 As `EVP_PKEY_derive_init`, with parameters. Source: EVP_PKEY_derive_init_ex(3).
 */
int EVP_PKEY_derive_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 Sets the peer's public key, of which it takes a reference. Returns 1, 0 or less. Source: EVP_PKEY_derive_set_peer(3).
 */
int EVP_PKEY_derive_set_peer(EVP_PKEY_CTX *ctx, EVP_PKEY *peer);

/*
 As `EVP_PKEY_derive_set_peer`; points are always checked. Source: EVP_PKEY_derive_set_peer_ex(3).
 */
int EVP_PKEY_derive_set_peer_ex(EVP_PKEY_CTX *ctx, EVP_PKEY *peer, int validate_peer);

/*
 Whether the key signs with a digest of that name. Returns 1, 0 or less. Source: EVP_PKEY_digestsign_supports_digest(3).
 */
int EVP_PKEY_digestsign_supports_digest(EVP_PKEY *pkey, OSSL_LIB_CTX *libctx, const char *name, const char *propq);

/*
 Copies a key. Returns a key of its own for `EVP_PKEY_free`, or NULL. Source: EVP_PKEY_dup(3).
 */
EVP_PKEY *EVP_PKEY_dup(EVP_PKEY *pkey);
int EVP_PKEY_encapsulate(EVP_PKEY_CTX *ctx, unsigned char *wrappedkey, size_t *wrappedkeylen, unsigned char *genkey,
    size_t *genkeylen);

/*
 -2: what OpenSSL has of it, RSASVE for RSA keys, is not served. Source: EVP_PKEY_encapsulate_init(3).
 */
int EVP_PKEY_encapsulate_init(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 Encrypts and writes to `out`, whose room `*outlen` tells; with NULL tells the room needed. Returns 1, 0 or less. Source: EVP_PKEY_encrypt(3).
 */
int EVP_PKEY_encrypt(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *input, size_t inlen);

/*
 Prepares for encrypting. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_encrypt_init(3).
 */
int EVP_PKEY_encrypt_init(EVP_PKEY_CTX *ctx);

/*
 As `EVP_PKEY_encrypt_init`, with parameters. Source: EVP_PKEY_encrypt_init_ex(3).
 */
int EVP_PKEY_encrypt_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 Encrypts a key to an RSA key (PKCS#1 v1.5). Returns the length, 0 or less on failure. Source: EVP_PKEY_encrypt_old(3).
 */
int EVP_PKEY_encrypt_old(unsigned char *enc_key, const unsigned char *key, int key_len, EVP_PKEY *pub_key);

/*
 Compares parameters and public halves: 1 equal, 0 different, -1 different types, -2 cannot say.
 Source: EVP_PKEY_eq(3).
 */
int EVP_PKEY_eq(const EVP_PKEY *a, const EVP_PKEY *b);

/*
 Gives the parts of a key to a function. Returns what that returns, or 0. Source: EVP_PKEY_export(3).
 */
int EVP_PKEY_export(const EVP_PKEY *pkey, int selection, OSSL_CALLBACK *export_cb, void *export_cbarg);

/*
 Gives up a reference to a key; NULL is fine. Source: EVP_PKEY_new(3).
 */
void EVP_PKEY_free(EVP_PKEY *pkey);

/*
 Makes a key of its parts in `*ppkey`, a fresh one for `EVP_PKEY_free` if that is NULL. Returns 1, 0 or less. Source: EVP_PKEY_fromdata(3).
 */
int EVP_PKEY_fromdata(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey, int selection, OSSL_PARAM param[]);

/*
 Prepares for making a key of its parts. Returns 1, 0 or less; -2 if the type cannot. Source: EVP_PKEY_fromdata_init(3).
 */
int EVP_PKEY_fromdata_init(EVP_PKEY_CTX *ctx);

/*
 Names that `EVP_PKEY_fromdata` takes. Source: EVP_PKEY_fromdata_settable(3).
 */
const OSSL_PARAM *EVP_PKEY_fromdata_settable(EVP_PKEY_CTX *ctx, int selection);

/*
 Makes a key or parameters, as was prepared. Returns 1, 0 or less. Source: EVP_PKEY_generate(3).
 */
int EVP_PKEY_generate(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey);

/*
 The older object inside, borrowed, whatever its type; NULL if there is none. Source: EVP_PKEY_set1_RSA(3).
 */
void *EVP_PKEY_get0(const EVP_PKEY *pkey);

/*
 The DH key inside, borrowed. NULL for a key of another type. Source: EVP_PKEY_set1_RSA(3).
 */
const struct dh_st *EVP_PKEY_get0_DH(const EVP_PKEY *pkey);

/*
 The DSA key inside, borrowed. NULL for a key of another type. Source: EVP_PKEY_set1_RSA(3).
 */
const struct dsa_st *EVP_PKEY_get0_DSA(const EVP_PKEY *pkey);

/*
 The elliptic curve key inside, borrowed. NULL for a key of another type. Source: EVP_PKEY_set1_RSA(3).
 */
const struct ec_key_st *EVP_PKEY_get0_EC_KEY(const EVP_PKEY *pkey);

/*
 The RSA key inside, borrowed: it lives as long as `pkey`. NULL for a key of another type.
 Source: EVP_PKEY_set1_RSA(3).
 */
const struct rsa_st *EVP_PKEY_get0_RSA(const EVP_PKEY *pkey);

/*
 NULL, as for all keys that come from a provider. Source: EVP_PKEY_asn1_get_count(3).
 */
const EVP_PKEY_ASN1_METHOD *EVP_PKEY_get0_asn1(const EVP_PKEY *_pkey);

/*
 What the key's type is, for people. Source: EVP_PKEY_get0_description(3).
 */
const char *EVP_PKEY_get0_description(const EVP_PKEY *pkey);

/*
 NULL: there are no engines. Source: EVP_PKEY_get0_engine(3).
 */
ENGINE *EVP_PKEY_get0_engine(const EVP_PKEY *pkey);

/*
 The secret of the key, borrowed; `*len` becomes its length. NULL for another type. Source: EVP_PKEY_get0_hmac(3).
 */
const unsigned char *EVP_PKEY_get0_hmac(const EVP_PKEY *pkey, size_t *len);

/*
 The secret of the key, borrowed; `*len` becomes its length. NULL for another type. Source: EVP_PKEY_get0_poly1305(3).
 */
const unsigned char *EVP_PKEY_get0_poly1305(const EVP_PKEY *pkey, size_t *len);

/*
 The default provider; NULL for an empty key. Source: EVP_PKEY_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_PKEY_get0_provider(const EVP_PKEY *key);

/*
 The secret of the key, borrowed; `*len` becomes its length. NULL for another type. Source: EVP_PKEY_get0_siphash(3).
 */
const unsigned char *EVP_PKEY_get0_siphash(const EVP_PKEY *pkey, size_t *len);

/*
 The name of the key's type ("RSA"), NULL for an empty key. Source: EVP_PKEY_get0_type_name(3).
 */
const char *EVP_PKEY_get0_type_name(const EVP_PKEY *key);

/*
 The DH key inside, with a reference for the caller to free. Source: EVP_PKEY_set1_RSA(3).
 */
struct dh_st *EVP_PKEY_get1_DH(EVP_PKEY *pkey);

/*
 The DSA key inside, with a reference for the caller to free. Source: EVP_PKEY_set1_RSA(3).
 */
struct dsa_st *EVP_PKEY_get1_DSA(EVP_PKEY *pkey);

/*
 The elliptic curve key inside, with a reference for the caller to free. Source: EVP_PKEY_set1_RSA(3).
 */
struct ec_key_st *EVP_PKEY_get1_EC_KEY(EVP_PKEY *pkey);

/*
 The RSA key inside, with a reference for the caller to free. NULL for a key of another type.
 Source: EVP_PKEY_set1_RSA(3).
 */
struct rsa_st *EVP_PKEY_get1_RSA(EVP_PKEY *pkey);

/*
 Writes the public key as TLS sends it to memory for `OPENSSL_free`. Returns its length, 0 on failure. Source: EVP_PKEY_get1_encoded_public_key(3).
 */
size_t EVP_PKEY_get1_encoded_public_key(EVP_PKEY *pkey, unsigned char **ppub);

/*
 The type of a key with aliases resolved. Source: EVP_PKEY_get_base_id(3).
 */
int EVP_PKEY_get_base_id(const EVP_PKEY *pkey);

/*
 Length of the key in bits, 0 if unknown. Source: EVP_PKEY_get_size(3).
 */
int EVP_PKEY_get_bits(const EVP_PKEY *pkey);

/*
 Tells a number of a key: into `*bn`, or a fresh one for `BN_free` if that is NULL. Returns 1 or 0. Source: EVP_PKEY_get_bn_param(3).
 */
int EVP_PKEY_get_bn_param(const EVP_PKEY *pkey, const char *key_name, BIGNUM **bn);

/*
 The name of the digest OpenSSL signs with by default, cut to the room there is; otherwise as
 `EVP_PKEY_get_default_digest_nid`. Source: EVP_PKEY_get_default_digest_name(3).
 */
int EVP_PKEY_get_default_digest_name(EVP_PKEY *pkey, char *mdname, size_t mdname_sz);

/*
 The digest OpenSSL signs with by default: 1 if advisory, 2 if no other will do, 0 or less if none.
 Source: EVP_PKEY_get_default_digest_nid(3).
 */
int EVP_PKEY_get_default_digest_nid(EVP_PKEY *pkey, int *pnid);

/*
 How the public point is written; 0 if the key has none. Source: EVP_PKEY_get_ec_point_conv_form(3).
 */
int EVP_PKEY_get_ec_point_conv_form(const EVP_PKEY *pkey);

/*
 The program's data on a key. Source: EVP_PKEY_get_ex_data(3).
 */
void *EVP_PKEY_get_ex_data(const EVP_PKEY *key, int idx);

/*
 406 (`NID_X9_62_prime_field`) for keys on curves; 0 for others. Source: EVP_PKEY_get_field_type(3).
 */
int EVP_PKEY_get_field_type(const EVP_PKEY *pkey);

/*
 Tells the group of a key; `*gname_len` becomes its length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_group_name(3).
 */
int EVP_PKEY_get_group_name(const EVP_PKEY *pkey, char *name, size_t name_sz, size_t *gname_len);

/*
 The type of a key (`EVP_PKEY_RSA`, …), 0 for an empty one. Source: EVP_PKEY_get_id(3).
 */
int EVP_PKEY_get_id(const EVP_PKEY *pkey);

/*
 Tells a small number of a key. Returns 1 or 0. Source: EVP_PKEY_get_int_param(3).
 */
int EVP_PKEY_get_int_param(const EVP_PKEY *pkey, const char *key_name, int *out);

/*
 Tells bytes of a key; `*out_sz` becomes their length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_octet_string_param(3).
 */
int EVP_PKEY_get_octet_string_param(const EVP_PKEY *pkey, const char *key_name, unsigned char *buf,
    size_t max_buf_sz, size_t *out_sz);

/*
 Tells what an array asks of a key. Returns 1 or 0. Source: EVP_PKEY_get_params(3).
 */
int EVP_PKEY_get_params(const EVP_PKEY *pkey, OSSL_PARAM params[]);

/*
 Writes the bytes of a private key; with NULL tells the room needed. Returns 1 or 0. Source: EVP_PKEY_get_raw_private_key(3).
 */
int EVP_PKEY_get_raw_private_key(const EVP_PKEY *pkey, unsigned char *private_, size_t *len);

/*
 Writes the bytes of a public key; with NULL tells the room needed. Returns 1 or 0. Source: EVP_PKEY_get_raw_public_key(3).
 */
int EVP_PKEY_get_raw_public_key(const EVP_PKEY *pkey, unsigned char *public_, size_t *len);

/*
 Strength of the key in bits, 0 if unknown. Source: EVP_PKEY_get_size(3).
 */
int EVP_PKEY_get_security_bits(const EVP_PKEY *pkey);

/*
 Largest output of an operation with the key in bytes, 0 if unknown. Source: EVP_PKEY_get_size(3).
 */
int EVP_PKEY_get_size(const EVP_PKEY *pkey);

/*
 Tells a size of a key. Returns 1 or 0. Source: EVP_PKEY_get_size_t_param(3).
 */
int EVP_PKEY_get_size_t_param(const EVP_PKEY *pkey, const char *key_name, size_t *out);

/*
 Tells a text of a key; `*out_sz` becomes its length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_utf8_string_param(3).
 */
int EVP_PKEY_get_utf8_string_param(const EVP_PKEY *pkey, const char *key_name, char *text, size_t max_buf_sz,
    size_t *out_sz);

/*
 Names that keys tell; not every key knows each. Source: EVP_PKEY_gettable_params(3).
 */
const OSSL_PARAM *EVP_PKEY_gettable_params(const EVP_PKEY *pkey);

/*
 Whether the key is of the named type. Returns 1 or 0. Source: EVP_PKEY_is_a(3).
 */
int EVP_PKEY_is_a(const EVP_PKEY *pkey, const char *name);

/*
 Makes a key in `*ppkey`, a fresh one for `EVP_PKEY_free` if that is NULL. Returns 1, 0 or less. Source: EVP_PKEY_keygen(3).
 */
int EVP_PKEY_keygen(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey);

/*
 Prepares for making a key. Returns 1, 0 or less; -2 if the type cannot. Source: EVP_PKEY_keygen_init(3).
 */
int EVP_PKEY_keygen_init(EVP_PKEY_CTX *ctx);
int EVP_PKEY_meth_add0(const EVP_PKEY_METHOD *pmeth);
void EVP_PKEY_meth_copy(EVP_PKEY_METHOD *dst, const EVP_PKEY_METHOD *src);

/*
 The operations of a type; NULL for none. Source: EVP_PKEY_meth_find(3).
 */
const EVP_PKEY_METHOD *EVP_PKEY_meth_find(int type_);
void EVP_PKEY_meth_free(EVP_PKEY_METHOD *pmeth);

/*
 The operations at a place; NULL beyond the last. Source: EVP_PKEY_meth_get_count(3).
 */
const EVP_PKEY_METHOD *EVP_PKEY_meth_get0(size_t idx);

/*
 Tells the type's number and flags; each place may be NULL. Source: EVP_PKEY_meth_get0_info(3).
 */
void EVP_PKEY_meth_get0_info(int *ppkey_id, int *pflags, const EVP_PKEY_METHOD *meth);
void EVP_PKEY_meth_get_check(const EVP_PKEY_METHOD *pmeth, int (**pcheck)(EVP_PKEY *pkey));
void EVP_PKEY_meth_get_cleanup(const EVP_PKEY_METHOD *pmeth, void (**pcleanup)(EVP_PKEY_CTX *ctx));
void EVP_PKEY_meth_get_copy(const EVP_PKEY_METHOD *pmeth, int (**pcopy)(EVP_PKEY_CTX *dst, const EVP_PKEY_CTX *src));

/*
 How many types have operations. Source: EVP_PKEY_meth_get_count(3).
 */
size_t EVP_PKEY_meth_get_count(void);
void EVP_PKEY_meth_get_ctrl(const EVP_PKEY_METHOD *pmeth, int (**pctrl)(EVP_PKEY_CTX *ctx, int type, int p1,
    void *p2), int (**pctrl_str)(EVP_PKEY_CTX *ctx, const char *type, const char *value));
void EVP_PKEY_meth_get_decrypt(const EVP_PKEY_METHOD *pmeth, int (**pdecrypt_init)(EVP_PKEY_CTX *ctx),
    int (**pdecrypt)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in, size_t inlen));
void EVP_PKEY_meth_get_derive(const EVP_PKEY_METHOD *pmeth, int (**pderive_init)(EVP_PKEY_CTX *ctx),
    int (**pderive)(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen));
void EVP_PKEY_meth_get_digest_custom(const EVP_PKEY_METHOD *pmeth, int (**pdigest_custom)(EVP_PKEY_CTX *ctx,
    EVP_MD_CTX *mctx));
void EVP_PKEY_meth_get_digestsign(const EVP_PKEY_METHOD *pmeth, int (**digestsign)(EVP_MD_CTX *ctx,
    unsigned char *sig, size_t *siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_get_digestverify(const EVP_PKEY_METHOD *pmeth, int (**digestverify)(EVP_MD_CTX *ctx,
    const unsigned char *sig, size_t siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_get_encrypt(const EVP_PKEY_METHOD *pmeth, int (**pencrypt_init)(EVP_PKEY_CTX *ctx),
    int (**pencryptfn)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in, size_t inlen));
void EVP_PKEY_meth_get_init(const EVP_PKEY_METHOD *pmeth, int (**pinit)(EVP_PKEY_CTX *ctx));
void EVP_PKEY_meth_get_keygen(const EVP_PKEY_METHOD *pmeth, int (**pkeygen_init)(EVP_PKEY_CTX *ctx),
    int (**pkeygen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey));
void EVP_PKEY_meth_get_param_check(const EVP_PKEY_METHOD *pmeth, int (**pcheck)(EVP_PKEY *pkey));
void EVP_PKEY_meth_get_paramgen(const EVP_PKEY_METHOD *pmeth, int (**pparamgen_init)(EVP_PKEY_CTX *ctx),
    int (**pparamgen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey));
void EVP_PKEY_meth_get_public_check(const EVP_PKEY_METHOD *pmeth, int (**pcheck)(EVP_PKEY *pkey));
void EVP_PKEY_meth_get_sign(const EVP_PKEY_METHOD *pmeth, int (**psign_init)(EVP_PKEY_CTX *ctx),
    int (**psign)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_get_signctx(const EVP_PKEY_METHOD *pmeth, int (**psignctx_init)(EVP_PKEY_CTX *ctx,
    EVP_MD_CTX *mctx), int (**psignctx)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, EVP_MD_CTX *mctx));
void EVP_PKEY_meth_get_verify(const EVP_PKEY_METHOD *pmeth, int (**pverify_init)(EVP_PKEY_CTX *ctx),
    int (**pverify)(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_get_verify_recover(const EVP_PKEY_METHOD *pmeth, int (**pverify_recover_init)(EVP_PKEY_CTX *ctx),
    int (**pverify_recover)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
    size_t tbslen));
void EVP_PKEY_meth_get_verifyctx(const EVP_PKEY_METHOD *pmeth, int (**pverifyctx_init)(EVP_PKEY_CTX *ctx,
    EVP_MD_CTX *mctx), int (**pverifyctx)(EVP_PKEY_CTX *ctx, const unsigned char *sig, int siglen, EVP_MD_CTX *mctx));
EVP_PKEY_METHOD *EVP_PKEY_meth_new(int id, int flags);
int EVP_PKEY_meth_remove(const EVP_PKEY_METHOD *pmeth);
void EVP_PKEY_meth_set_check(EVP_PKEY_METHOD *pmeth, int (*check)(EVP_PKEY *pkey));
void EVP_PKEY_meth_set_cleanup(EVP_PKEY_METHOD *pmeth, void (*cleanup)(EVP_PKEY_CTX *ctx));
void EVP_PKEY_meth_set_copy(EVP_PKEY_METHOD *pmeth, int (*copy)(EVP_PKEY_CTX *dst, const EVP_PKEY_CTX *src));
void EVP_PKEY_meth_set_ctrl(EVP_PKEY_METHOD *pmeth, int (*ctrl)(EVP_PKEY_CTX *ctx, int type, int p1, void *p2),
    int (*ctrl_str)(EVP_PKEY_CTX *ctx, const char *type, const char *value));
void EVP_PKEY_meth_set_decrypt(EVP_PKEY_METHOD *pmeth, int (*decrypt_init)(EVP_PKEY_CTX *ctx),
    int (*decrypt)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in, size_t inlen));
void EVP_PKEY_meth_set_derive(EVP_PKEY_METHOD *pmeth, int (*derive_init)(EVP_PKEY_CTX *ctx),
    int (*derive)(EVP_PKEY_CTX *ctx, unsigned char *key, size_t *keylen));
void EVP_PKEY_meth_set_digest_custom(EVP_PKEY_METHOD *pmeth, int (*digest_custom)(EVP_PKEY_CTX *ctx,
    EVP_MD_CTX *mctx));
void EVP_PKEY_meth_set_digestsign(EVP_PKEY_METHOD *pmeth, int (*digestsign)(EVP_MD_CTX *ctx, unsigned char *sig,
    size_t *siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_set_digestverify(EVP_PKEY_METHOD *pmeth, int (*digestverify)(EVP_MD_CTX *ctx,
    const unsigned char *sig, size_t siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_set_encrypt(EVP_PKEY_METHOD *pmeth, int (*encrypt_init)(EVP_PKEY_CTX *ctx),
    int (*encryptfn)(EVP_PKEY_CTX *ctx, unsigned char *out, size_t *outlen, const unsigned char *in, size_t inlen));
void EVP_PKEY_meth_set_init(EVP_PKEY_METHOD *pmeth, int (*init)(EVP_PKEY_CTX *ctx));
void EVP_PKEY_meth_set_keygen(EVP_PKEY_METHOD *pmeth, int (*keygen_init)(EVP_PKEY_CTX *ctx),
    int (*keygen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey));
void EVP_PKEY_meth_set_param_check(EVP_PKEY_METHOD *pmeth, int (*check)(EVP_PKEY *pkey));
void EVP_PKEY_meth_set_paramgen(EVP_PKEY_METHOD *pmeth, int (*paramgen_init)(EVP_PKEY_CTX *ctx),
    int (*paramgen)(EVP_PKEY_CTX *ctx, EVP_PKEY *pkey));
void EVP_PKEY_meth_set_public_check(EVP_PKEY_METHOD *pmeth, int (*check)(EVP_PKEY *pkey));
void EVP_PKEY_meth_set_sign(EVP_PKEY_METHOD *pmeth, int (*sign_init)(EVP_PKEY_CTX *ctx),
    int (*sign)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_set_signctx(EVP_PKEY_METHOD *pmeth, int (*signctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx),
    int (*signctx)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, EVP_MD_CTX *mctx));
void EVP_PKEY_meth_set_verify(EVP_PKEY_METHOD *pmeth, int (*verify_init)(EVP_PKEY_CTX *ctx),
    int (*verify)(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen, const unsigned char *tbs, size_t tbslen));
void EVP_PKEY_meth_set_verify_recover(EVP_PKEY_METHOD *pmeth, int (*verify_recover_init)(EVP_PKEY_CTX *ctx),
    int (*verify_recover)(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs,
    size_t tbslen));
void EVP_PKEY_meth_set_verifyctx(EVP_PKEY_METHOD *pmeth, int (*verifyctx_init)(EVP_PKEY_CTX *ctx, EVP_MD_CTX *mctx),
    int (*verifyctx)(EVP_PKEY_CTX *ctx, const unsigned char *sig, int siglen, EVP_MD_CTX *mctx));

/*
 Whether the key lacks parameters it needs (an EC key its group, DSA and DH their primes). Returns 1 or 0.
 Source: EVP_PKEY_missing_parameters(3).
 */
int EVP_PKEY_missing_parameters(const EVP_PKEY *pkey);

/*
 Makes an empty key, to be filled by `EVP_PKEY_set1_RSA`, `EVP_PKEY_assign`, `d2i_*` and others.

 Returns a key for `EVP_PKEY_free`. Source: EVP_PKEY_new(3).
 */
EVP_PKEY *EVP_PKEY_new(void);

/*
 Makes a key for CMAC with AES in CBC mode, whose length says which. Source: EVP_PKEY_new_CMAC_key(3).
 */
EVP_PKEY *EVP_PKEY_new_CMAC_key(ENGINE *e, const unsigned char *private_, size_t len, const EVP_CIPHER *cipher);

/*
 Makes a MAC's key of its secret for `EVP_PKEY_free`. Source: EVP_PKEY_new_mac_key(3).
 */
EVP_PKEY *EVP_PKEY_new_mac_key(int kind, ENGINE *e, const unsigned char *key, int keylen);

/*
 Makes a private key of its bytes (X25519, Ed25519, MACs) for `EVP_PKEY_free`. Source: EVP_PKEY_new_raw_private_key(3).
 */
EVP_PKEY *EVP_PKEY_new_raw_private_key(int kind, ENGINE *e, const unsigned char *private_, size_t len);

/*
 As `EVP_PKEY_new_raw_private_key`, with the type's name. Source: EVP_PKEY_new_raw_private_key_ex(3).
 */
EVP_PKEY *EVP_PKEY_new_raw_private_key_ex(OSSL_LIB_CTX *libctx, const char *keytype, const char *propq,
    const unsigned char *private_, size_t len);

/*
 Makes a public key of its bytes (X25519, Ed25519) for `EVP_PKEY_free`. Source: EVP_PKEY_new_raw_public_key(3).
 */
EVP_PKEY *EVP_PKEY_new_raw_public_key(int kind, ENGINE *e, const unsigned char *public_, size_t len);

/*
 As `EVP_PKEY_new_raw_public_key`, with the type's name. Source: EVP_PKEY_new_raw_public_key_ex(3).
 */
EVP_PKEY *EVP_PKEY_new_raw_public_key_ex(OSSL_LIB_CTX *libctx, const char *keytype, const char *propq,
    const unsigned char *public_, size_t len);

/*
 Checks that both halves belong together of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_pairwise_check(3).
 */
int EVP_PKEY_pairwise_check(EVP_PKEY_CTX *ctx);

/*
 Checks the parameters of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_param_check(3).
 */
int EVP_PKEY_param_check(EVP_PKEY_CTX *ctx);

/*
 Checks the parameters of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_param_check_quick(3).
 */
int EVP_PKEY_param_check_quick(EVP_PKEY_CTX *ctx);

/*
 Compares parameters only, with the answers of `EVP_PKEY_eq`. Source: EVP_PKEY_parameters_eq(3).
 */
int EVP_PKEY_parameters_eq(const EVP_PKEY *a, const EVP_PKEY *b);

/*
 Makes parameters in `*ppkey`, a fresh key for `EVP_PKEY_free` if that is NULL. Returns 1, 0 or less. Source: EVP_PKEY_paramgen(3).
 */
int EVP_PKEY_paramgen(EVP_PKEY_CTX *ctx, EVP_PKEY **ppkey);

/*
 Prepares for making parameters. Returns 1, 0 or less; -2 if the type cannot. Source: EVP_PKEY_paramgen_init(3).
 */
int EVP_PKEY_paramgen_init(EVP_PKEY_CTX *ctx);

/*
 Prints the parameters of a key to a BIO. Returns 1 or less. Source: EVP_PKEY_print_params(3).
 */
int EVP_PKEY_print_params(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);

/*
 Prints the parameters of a key to a C stream. Returns 1 or less. Source: EVP_PKEY_print_params_fp(3).
 */
int EVP_PKEY_print_params_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);

/*
 Prints a private key to a BIO. Returns 1 or less. Source: EVP_PKEY_print_private(3).
 */
int EVP_PKEY_print_private(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);

/*
 Prints a private key to a C stream. Returns 1 or less. Source: EVP_PKEY_print_private_fp(3).
 */
int EVP_PKEY_print_private_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);

/*
 Prints a public key to a BIO. Returns 1 or less. Source: EVP_PKEY_print_public(3).
 */
int EVP_PKEY_print_public(BIO *out, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);

/*
 Prints a public key to a C stream. Returns 1 or less. Source: EVP_PKEY_print_public_fp(3).
 */
int EVP_PKEY_print_public_fp(FILE *fp, const EVP_PKEY *pkey, int indent, ASN1_PCTX *pctx);

/*
 Checks the private half of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_private_check(3).
 */
int EVP_PKEY_private_check(EVP_PKEY_CTX *ctx);

/*
 Checks the public half of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_public_check(3).
 */
int EVP_PKEY_public_check(EVP_PKEY_CTX *ctx);

/*
 Checks the public half of the context's key. Returns 1 if sound, 0 or less if not. Source: EVP_PKEY_public_check_quick(3).
 */
int EVP_PKEY_public_check_quick(EVP_PKEY_CTX *ctx);

/*
 Notes whether the parameters of an EC or DSA key are to be written with it (they always are), unless `mode` is
 negative. Returns what was noted before, 0 for other keys. Source: EVP_PKEY_save_parameters(3).
 */
int EVP_PKEY_save_parameters(EVP_PKEY *pkey, int mode);

/*
 Puts a DH key into `pkey`, which takes a reference of its own. Returns 1 or 0. Source: EVP_PKEY_set1_RSA(3).
 */
int EVP_PKEY_set1_DH(EVP_PKEY *pkey, struct dh_st *key);

/*
 Puts a DSA key into `pkey`, which takes a reference of its own. Returns 1 or 0. Source: EVP_PKEY_set1_RSA(3).
 */
int EVP_PKEY_set1_DSA(EVP_PKEY *pkey, struct dsa_st *key);

/*
 Puts an elliptic curve key into `pkey`, which takes a reference of its own. Returns 1 or 0.
 Source: EVP_PKEY_set1_RSA(3).
 */
int EVP_PKEY_set1_EC_KEY(EVP_PKEY *pkey, struct ec_key_st *key);

/*
 Puts an RSA key into `pkey`, which takes a reference of its own. Returns 1 or 0. Source: EVP_PKEY_set1_RSA(3).
 */
int EVP_PKEY_set1_RSA(EVP_PKEY *pkey, struct rsa_st *key);

/*
 Sets the public key from what TLS sends; the key must have its parameters. Returns 1 or 0. Source: EVP_PKEY_set1_encoded_public_key(3).
 */
int EVP_PKEY_set1_encoded_public_key(EVP_PKEY *pkey, const unsigned char *public_, size_t publen);
int EVP_PKEY_set1_engine(EVP_PKEY *pkey, ENGINE *e);

/*
 Sets the private or public number of a DH or DSA key, or the private one of a key on a curve. Returns 1, also for a name
 that means nothing to the key, or 0. Source: EVP_PKEY_set_bn_param(3).
 */
int EVP_PKEY_set_bn_param(EVP_PKEY *pkey, const char *key_name, const BIGNUM *bn);

/*
 Stores the program's data on a key. Returns 1 or 0. Source: EVP_PKEY_set_ex_data(3).
 */
int EVP_PKEY_set_ex_data(EVP_PKEY *key, int idx, void *arg);

/*
 Sets a number of a key. Returns 1, also for a name that means nothing to the key, or 0. Source: EVP_PKEY_set_int_param(3).
 */
int EVP_PKEY_set_int_param(EVP_PKEY *pkey, const char *key_name, int input);

/*
 Sets bytes of a key: "encoded-pub-key". Returns 1 or 0. Source: EVP_PKEY_set_octet_string_param(3).
 */
int EVP_PKEY_set_octet_string_param(EVP_PKEY *pkey, const char *key_name, const unsigned char *buf, size_t bsize);

/*
 Sets parts of a key by an array: "encoded-pub-key"; names that mean nothing are passed over. Returns 1 or 0. Source: EVP_PKEY_set_params(3).
 */
int EVP_PKEY_set_params(EVP_PKEY *pkey, OSSL_PARAM params[]);

/*
 As `EVP_PKEY_set_int_param`. Source: EVP_PKEY_set_size_t_param(3).
 */
int EVP_PKEY_set_size_t_param(EVP_PKEY *pkey, const char *key_name, size_t input);

/*
 Gives an empty key a type. Returns 1 or 0. Source: EVP_PKEY_set_type(3).
 */
int EVP_PKEY_set_type(EVP_PKEY *pkey, int type);
int EVP_PKEY_set_type_by_keymgmt(EVP_PKEY *pkey, EVP_KEYMGMT *keymgmt);

/*
 Gives an empty key the type of a PEM name ("RSA"). Returns 1 or 0. Source: EVP_PKEY_set_type(3).
 */
int EVP_PKEY_set_type_str(EVP_PKEY *pkey, const char *str, int len);

/*
 Sets a text of a key: "point-format" of a key on a curve. Returns 1, also for a name that means nothing to the key,
 or 0. Source: EVP_PKEY_set_utf8_string_param(3).
 */
int EVP_PKEY_set_utf8_string_param(EVP_PKEY *pkey, const char *key_name, const char *text);

/*
 Names that `EVP_PKEY_set_params` takes; NULL for keys that take none. Source: EVP_PKEY_settable_params(3).
 */
const OSSL_PARAM *EVP_PKEY_settable_params(const EVP_PKEY *pkey);

/*
 Signs `tbslen` bytes, the digest if one was set, and writes to `sig`, whose room `*siglen` tells; with NULL tells
 the room needed. Returns 1, 0 or less. Source: EVP_PKEY_sign(3).
 */
int EVP_PKEY_sign(EVP_PKEY_CTX *ctx, unsigned char *sig, size_t *siglen, const unsigned char *tbs, size_t tbslen);

/*
 Prepares for signing. Returns 1, 0 or less; -2 if the key cannot. Source: EVP_PKEY_sign_init(3).
 */
int EVP_PKEY_sign_init(EVP_PKEY_CTX *ctx);

/*
 As `EVP_PKEY_sign_init`, with parameters. Source: EVP_PKEY_sign_init_ex(3).
 */
int EVP_PKEY_sign_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 Tells the parts of a key as an array for `OSSL_PARAM_free`. Returns 1 or 0. Source: EVP_PKEY_todata(3).
 */
int EVP_PKEY_todata(const EVP_PKEY *pkey, int selection, OSSL_PARAM **params);

/*
 Resolves an alias of a type; 0 for an unknown one. Source: EVP_PKEY_type(3).
 */
int EVP_PKEY_type(int type);

/*
 Calls `fn` with each name of the key's type. Returns 1, or 0 if the key has none.
 Source: EVP_PKEY_type_names_do_all(3).
 */
int EVP_PKEY_type_names_do_all(const EVP_PKEY *pkey, void (*fn)(const char*, void*), void *data);

/*
 Adds a reference. Returns 1, or 0 for NULL. Source: EVP_PKEY_new(3).
 */
int EVP_PKEY_up_ref(EVP_PKEY *pkey);

/*
 Verifies a signature of `tbslen` bytes. Returns 1 if it is right, 0 if not, less on other errors.
 Source: EVP_PKEY_verify(3).
 */
int EVP_PKEY_verify(EVP_PKEY_CTX *ctx, const unsigned char *sig, size_t siglen, const unsigned char *tbs,
    size_t tbslen);

/*
 Prepares for verifying. Returns 1, 0 or less. Source: EVP_PKEY_verify_init(3).
 */
int EVP_PKEY_verify_init(EVP_PKEY_CTX *ctx);

/*
 As `EVP_PKEY_verify_init`, with parameters. Source: EVP_PKEY_verify_init_ex(3).
 */
int EVP_PKEY_verify_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 Recovers what an RSA signature signs; room as with `EVP_PKEY_sign`. Returns 1, 0 or less.
 Source: EVP_PKEY_verify_recover(3).
 */
int EVP_PKEY_verify_recover(EVP_PKEY_CTX *ctx, unsigned char *rout, size_t *routlen, const unsigned char *sig,
    size_t siglen);

/*
 Prepares for recovering what was signed. Returns 1, 0 or less. Source: EVP_PKEY_verify_recover_init(3).
 */
int EVP_PKEY_verify_recover_init(EVP_PKEY_CTX *ctx);

/*
 As `EVP_PKEY_verify_recover_init`, with parameters. Source: EVP_PKEY_verify_recover_init_ex(3).
 */
int EVP_PKEY_verify_recover_init_ex(EVP_PKEY_CTX *ctx, const OSSL_PARAM params[]);

/*
 The digest, found by name, of `datalen` bytes; its length goes to `mdlen` unless NULL. Returns 1 or 0.
 Source: EVP_Q_digest(3).
 */
int EVP_Q_digest(OSSL_LIB_CTX *libctx, const char *name, const char *propq, const void *data, size_t datalen,
    unsigned char *md, size_t *mdlen);

/*
 The code, by name, of data at once, written to `out` or to fresh memory for `OPENSSL_free` if that is NULL; its length to `outlen` unless NULL. Returns where it is, NULL on failure. Source: EVP_Q_mac(3).
 */
unsigned char *EVP_Q_mac(OSSL_LIB_CTX *libctx, const char *name, const char *propq, const char *subalg,
    const OSSL_PARAM *params, const void *key, size_t keylen, const unsigned char *data, size_t datalen,
    unsigned char *out, size_t outsize, size_t *outlen);

/*
 Frees a generator; NULL is fine. Source: EVP_RAND_CTX_free(3).
 */
void EVP_RAND_CTX_free(EVP_RAND_CTX *ctx);

/*
 The algorithm of a generator. Source: EVP_RAND_CTX_get0_rand(3).
 */
EVP_RAND *EVP_RAND_CTX_get0_rand(EVP_RAND_CTX *ctx);

/*
 Tells "state", "strength" and "max_request". Returns 1 or 0. Source: EVP_RAND_CTX_get_params(3).
 */
int EVP_RAND_CTX_get_params(EVP_RAND_CTX *ctx, OSSL_PARAM params[]);

/*
 What `EVP_RAND_CTX_get_params` tells. Source: EVP_RAND_CTX_gettable_params(3).
 */
const OSSL_PARAM *EVP_RAND_CTX_gettable_params(EVP_RAND_CTX *ctx);

/*
 Makes a generator for `EVP_RAND_CTX_free`. Source: EVP_RAND_CTX_new(3).
 */
EVP_RAND_CTX *EVP_RAND_CTX_new(EVP_RAND *rand, EVP_RAND_CTX *parent);

/*
 Makes no choices: the generator has none. Returns 1. Source: EVP_RAND_CTX_set_params(3).
 */
int EVP_RAND_CTX_set_params(EVP_RAND_CTX *ctx, const OSSL_PARAM params[]);

/*
 NULL: a generator takes no choices. Source: EVP_RAND_CTX_settable_params(3).
 */
const OSSL_PARAM *EVP_RAND_CTX_settable_params(EVP_RAND_CTX *ctx);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_RAND_do_all_provided(3).
 */
void EVP_RAND_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_RAND*, void*), void *arg);

/*
 Does nothing: threads may share a generator. Returns 1. Source: EVP_RAND_enable_locking(3).
 */
int EVP_RAND_enable_locking(EVP_RAND_CTX *ctx);

/*
 Finds a generator of the default provider for `EVP_RAND_free`, or NULL with the reason in the queue. Source: EVP_RAND_fetch(3).
 */
EVP_RAND *EVP_RAND_fetch(OSSL_LIB_CTX *libctx, const char *algorithm, const char *properties);

/*
 Gives up a reference; NULL is fine. Source: EVP_RAND_free(3).
 */
void EVP_RAND_free(EVP_RAND *rand);

/*
 Fills `out` with random bytes. Returns 1 or 0. Source: EVP_RAND_generate(3).
 */
int EVP_RAND_generate(EVP_RAND_CTX *ctx, unsigned char *out, size_t outlen, unsigned int strength,
    int prediction_resistance, const unsigned char *addin, size_t addin_len);

/*
 NULL: generators are not described. Source: EVP_RAND_get0_description(3).
 */
const char *EVP_RAND_get0_description(const EVP_RAND *md);

/*
 The algorithm's name. Source: EVP_RAND_get0_name(3).
 */
const char *EVP_RAND_get0_name(const EVP_RAND *rand);

/*
 The default provider. Source: EVP_RAND_get0_provider(3).
 */
const OSSL_PROVIDER *EVP_RAND_get0_provider(const EVP_RAND *rand);

/*
 Tells nothing of the algorithm itself. Returns 1. Source: EVP_RAND_get_params(3).
 */
int EVP_RAND_get_params(EVP_RAND *rand, OSSL_PARAM params[]);

/*
 Whether a generator is ready (1) or not (0). Source: EVP_RAND_get_state(3).
 */
int EVP_RAND_get_state(EVP_RAND_CTX *ctx);

/*
 Strength in bits. Source: EVP_RAND_get_strength(3).
 */
unsigned int EVP_RAND_get_strength(EVP_RAND_CTX *ctx);

/*
 What `EVP_RAND_CTX_get_params` tells. Source: EVP_RAND_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_RAND_gettable_ctx_params(const EVP_RAND *rand);

/*
 NULL: an algorithm itself tells nothing. Source: EVP_RAND_gettable_params(3).
 */
const OSSL_PARAM *EVP_RAND_gettable_params(const EVP_RAND *rand);

/*
 Makes a generator ready. Returns 1 or 0. Source: EVP_RAND_instantiate(3).
 */
int EVP_RAND_instantiate(EVP_RAND_CTX *ctx, unsigned int strength, int prediction_resistance,
    const unsigned char *pstr, size_t pstr_len, const OSSL_PARAM params[]);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_RAND_is_a(3).
 */
int EVP_RAND_is_a(const EVP_RAND *rand, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_RAND_names_do_all(3).
 */
int EVP_RAND_names_do_all(const EVP_RAND *rand, void (*callback)(const char*, void*), void *data);

/*
 Fills `out` with random bytes that do not recur. Returns 1 or 0. Source: EVP_RAND_nonce(3).
 */
int EVP_RAND_nonce(EVP_RAND_CTX *ctx, unsigned char *out, size_t outlen);

/*
 Does nothing: the generator reseeds itself. Returns 1. Source: EVP_RAND_reseed(3).
 */
int EVP_RAND_reseed(EVP_RAND_CTX *ctx, int prediction_resistance, const unsigned char *ent, size_t ent_len,
    const unsigned char *addin, size_t addin_len);

/*
 NULL: a generator takes no choices. Source: EVP_RAND_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_RAND_settable_ctx_params(const EVP_RAND *rand);

/*
 Ends a generator's use. Returns 1 or 0. Source: EVP_RAND_uninstantiate(3).
 */
int EVP_RAND_uninstantiate(EVP_RAND_CTX *ctx);

/*
 Adds a reference. Returns 1. Source: EVP_RAND_up_ref(3).
 */
int EVP_RAND_up_ref(EVP_RAND *rand);

/*
 Whether nothing of a generator is left once it is freed: its state is aws-lc's. Returns 1. Source: EVP_RAND_verify_zeroization(3).
 */
int EVP_RAND_verify_zeroization(EVP_RAND_CTX *ctx);

/*
 Calls `fn` with each algorithm that can be fetched. Source: EVP_SIGNATURE_do_all_provided(3).
 */
void EVP_SIGNATURE_do_all_provided(OSSL_LIB_CTX *libctx, void (*callback)(EVP_SIGNATURE*, void*), void *data);

/*
 Finds a signature algorithm of the default provider for `EVP_SIGNATURE_free`, or NULL with the reason in the queue. Source: EVP_SIGNATURE_fetch(3).
 */
EVP_SIGNATURE *EVP_SIGNATURE_fetch(OSSL_LIB_CTX *ctx, const char *algorithm, const char *properties);

/*
 Gives up a reference; NULL is fine. Source: EVP_SIGNATURE_free(3).
 */
void EVP_SIGNATURE_free(EVP_SIGNATURE *signature);

/*
 What the algorithm is, for people. Source: EVP_SIGNATURE_get0_description(3).
 */
const char *EVP_SIGNATURE_get0_description(const EVP_SIGNATURE *signature);

/*
 The algorithm's name. Source: EVP_SIGNATURE_get0_name(3).
 */
const char *EVP_SIGNATURE_get0_name(const EVP_SIGNATURE *signature);

/*
 The default provider. Source: EVP_SIGNATURE_get0_provider(3).
 */
OSSL_PROVIDER *EVP_SIGNATURE_get0_provider(const EVP_SIGNATURE *signature);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_SIGNATURE_gettable_ctx_params(3).
 */
const OSSL_PARAM *EVP_SIGNATURE_gettable_ctx_params(const EVP_SIGNATURE *sig);

/*
 Whether the algorithm has this name. Returns 1 or 0. Source: EVP_SIGNATURE_is_a(3).
 */
int EVP_SIGNATURE_is_a(const EVP_SIGNATURE *signature, const char *name);

/*
 Calls `fn` with each name. Returns 1. Source: EVP_SIGNATURE_names_do_all(3).
 */
int EVP_SIGNATURE_names_do_all(const EVP_SIGNATURE *signature, void (*callback)(const char*, void*), void *data);

/*
 NULL: parameters are described by `EVP_PKEY_CTX_settable_params` and kin. Source: EVP_SIGNATURE_settable_ctx_params(3).
 */
const OSSL_PARAM *EVP_SIGNATURE_settable_ctx_params(const EVP_SIGNATURE *sig);

/*
 Adds a reference. Returns 1. Source: EVP_SIGNATURE_up_ref(3).
 */
int EVP_SIGNATURE_up_ref(EVP_SIGNATURE *signature);

/*
 Ends the encryption, as `EVP_EncryptFinal_ex`, and begins the next with the same key. Returns 1 or 0. Source: EVP_SealFinal(3).
 */
int EVP_SealFinal(EVP_CIPHER_CTX *ctx, unsigned char *out, int *outl);

/*
 Begins an encryption with a fresh key and vector (written to `iv`); the key, encrypted to each of `npubk` RSA keys, goes to `ek[i]`, its length to `ekl[i]`. Returns `npubk`, 0 on failure. Source: EVP_SealInit(3).
 */
int EVP_SealInit(EVP_CIPHER_CTX *ctx, const EVP_CIPHER *kind, unsigned char **ek, int *ekl, unsigned char *iv,
    EVP_PKEY **pubk, int npubk);

/*
 Signs the digest that `ctx` computes and writes the signature, `EVP_PKEY_get_size` bytes at most. Returns 1 or 0.
 Source: EVP_SignFinal(3).
 */
int EVP_SignFinal(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s, EVP_PKEY *pkey);

/*
 As `EVP_SignFinal`. Source: EVP_SignFinal_ex(3).
 */
int EVP_SignFinal_ex(EVP_MD_CTX *ctx, unsigned char *md, unsigned int *s, EVP_PKEY *pkey, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 Verifies a signature of the digest that `ctx` computes. Returns 1 if it is right, 0 if not, -1 on other errors.
 Source: EVP_VerifyFinal(3).
 */
int EVP_VerifyFinal(EVP_MD_CTX *ctx, const unsigned char *sigbuf, unsigned int siglen, EVP_PKEY *pkey);

/*
 As `EVP_VerifyFinal`. Source: EVP_VerifyFinal_ex(3).
 */
int EVP_VerifyFinal_ex(EVP_MD_CTX *ctx, const unsigned char *sigbuf, unsigned int siglen, EVP_PKEY *pkey,
    OSSL_LIB_CTX *libctx, const char *propq);
void EVP_add_alg_module(void);

/*
 Makes a cipher known to `EVP_get_cipherbyname`; all are. Returns 1, or 0 for NULL. Source: EVP_add_cipher(3).
 */
int EVP_add_cipher(const EVP_CIPHER *cipher);

/*
 Makes a digest known to `EVP_get_digestbyname`; ours all are. Returns 1, or 0 for the program's own.
 Source: EVP_add_digest(3).
 */
int EVP_add_digest(const EVP_MD *digest);

/*
 The cipher AES-128-CBC. Returns a constant. Source: EVP_aes_128_cbc(3).
 */
const EVP_CIPHER *EVP_aes_128_cbc(void);

/*
 The cipher AES-128-CBC-HMAC-SHA1. Returns a constant; using it fails, as it is not served. Source: EVP_aes_128_cbc_hmac_sha1(3).
 */
const EVP_CIPHER *EVP_aes_128_cbc_hmac_sha1(void);

/*
 The cipher AES-128-CBC-HMAC-SHA256. Returns a constant; using it fails, as it is not served. Source: EVP_aes_128_cbc_hmac_sha256(3).
 */
const EVP_CIPHER *EVP_aes_128_cbc_hmac_sha256(void);

/*
 The cipher id-aes128-CCM. Returns a constant. Source: EVP_aes_128_ccm(3).
 */
const EVP_CIPHER *EVP_aes_128_ccm(void);

/*
 The cipher AES-128-CFB1. Returns a constant. Source: EVP_aes_128_cfb1(3).
 */
const EVP_CIPHER *EVP_aes_128_cfb1(void);

/*
 The cipher AES-128-CFB. Returns a constant. Source: EVP_aes_128_cfb128(3).
 */
const EVP_CIPHER *EVP_aes_128_cfb128(void);

/*
 The cipher AES-128-CFB8. Returns a constant. Source: EVP_aes_128_cfb8(3).
 */
const EVP_CIPHER *EVP_aes_128_cfb8(void);

/*
 The cipher AES-128-CTR. Returns a constant. Source: EVP_aes_128_ctr(3).
 */
const EVP_CIPHER *EVP_aes_128_ctr(void);

/*
 The cipher AES-128-ECB. Returns a constant. Source: EVP_aes_128_ecb(3).
 */
const EVP_CIPHER *EVP_aes_128_ecb(void);

/*
 The cipher id-aes128-GCM. Returns a constant. Source: EVP_aes_128_gcm(3).
 */
const EVP_CIPHER *EVP_aes_128_gcm(void);

/*
 The cipher AES-128-OCB. Returns a constant. Source: EVP_aes_128_ocb(3).
 */
const EVP_CIPHER *EVP_aes_128_ocb(void);

/*
 The cipher AES-128-OFB. Returns a constant. Source: EVP_aes_128_ofb(3).
 */
const EVP_CIPHER *EVP_aes_128_ofb(void);

/*
 The cipher id-aes128-wrap. Returns a constant. Source: EVP_aes_128_wrap(3).
 */
const EVP_CIPHER *EVP_aes_128_wrap(void);

/*
 The cipher id-aes128-wrap-pad. Returns a constant. Source: EVP_aes_128_wrap_pad(3).
 */
const EVP_CIPHER *EVP_aes_128_wrap_pad(void);

/*
 The cipher AES-128-XTS. Returns a constant. Source: EVP_aes_128_xts(3).
 */
const EVP_CIPHER *EVP_aes_128_xts(void);

/*
 The cipher AES-192-CBC. Returns a constant. Source: EVP_aes_192_cbc(3).
 */
const EVP_CIPHER *EVP_aes_192_cbc(void);

/*
 The cipher id-aes192-CCM. Returns a constant. Source: EVP_aes_192_ccm(3).
 */
const EVP_CIPHER *EVP_aes_192_ccm(void);

/*
 The cipher AES-192-CFB1. Returns a constant. Source: EVP_aes_192_cfb1(3).
 */
const EVP_CIPHER *EVP_aes_192_cfb1(void);

/*
 The cipher AES-192-CFB. Returns a constant. Source: EVP_aes_192_cfb128(3).
 */
const EVP_CIPHER *EVP_aes_192_cfb128(void);

/*
 The cipher AES-192-CFB8. Returns a constant. Source: EVP_aes_192_cfb8(3).
 */
const EVP_CIPHER *EVP_aes_192_cfb8(void);

/*
 The cipher AES-192-CTR. Returns a constant. Source: EVP_aes_192_ctr(3).
 */
const EVP_CIPHER *EVP_aes_192_ctr(void);

/*
 The cipher AES-192-ECB. Returns a constant. Source: EVP_aes_192_ecb(3).
 */
const EVP_CIPHER *EVP_aes_192_ecb(void);

/*
 The cipher id-aes192-GCM. Returns a constant. Source: EVP_aes_192_gcm(3).
 */
const EVP_CIPHER *EVP_aes_192_gcm(void);

/*
 The cipher AES-192-OCB. Returns a constant. Source: EVP_aes_192_ocb(3).
 */
const EVP_CIPHER *EVP_aes_192_ocb(void);

/*
 The cipher AES-192-OFB. Returns a constant. Source: EVP_aes_192_ofb(3).
 */
const EVP_CIPHER *EVP_aes_192_ofb(void);

/*
 The cipher id-aes192-wrap. Returns a constant. Source: EVP_aes_192_wrap(3).
 */
const EVP_CIPHER *EVP_aes_192_wrap(void);

/*
 The cipher id-aes192-wrap-pad. Returns a constant. Source: EVP_aes_192_wrap_pad(3).
 */
const EVP_CIPHER *EVP_aes_192_wrap_pad(void);

/*
 The cipher AES-256-CBC. Returns a constant. Source: EVP_aes_256_cbc(3).
 */
const EVP_CIPHER *EVP_aes_256_cbc(void);

/*
 The cipher AES-256-CBC-HMAC-SHA1. Returns a constant; using it fails, as it is not served. Source: EVP_aes_256_cbc_hmac_sha1(3).
 */
const EVP_CIPHER *EVP_aes_256_cbc_hmac_sha1(void);

/*
 The cipher AES-256-CBC-HMAC-SHA256. Returns a constant; using it fails, as it is not served. Source: EVP_aes_256_cbc_hmac_sha256(3).
 */
const EVP_CIPHER *EVP_aes_256_cbc_hmac_sha256(void);

/*
 The cipher id-aes256-CCM. Returns a constant. Source: EVP_aes_256_ccm(3).
 */
const EVP_CIPHER *EVP_aes_256_ccm(void);

/*
 The cipher AES-256-CFB1. Returns a constant. Source: EVP_aes_256_cfb1(3).
 */
const EVP_CIPHER *EVP_aes_256_cfb1(void);

/*
 The cipher AES-256-CFB. Returns a constant. Source: EVP_aes_256_cfb128(3).
 */
const EVP_CIPHER *EVP_aes_256_cfb128(void);

/*
 The cipher AES-256-CFB8. Returns a constant. Source: EVP_aes_256_cfb8(3).
 */
const EVP_CIPHER *EVP_aes_256_cfb8(void);

/*
 The cipher AES-256-CTR. Returns a constant. Source: EVP_aes_256_ctr(3).
 */
const EVP_CIPHER *EVP_aes_256_ctr(void);

/*
 The cipher AES-256-ECB. Returns a constant. Source: EVP_aes_256_ecb(3).
 */
const EVP_CIPHER *EVP_aes_256_ecb(void);

/*
 The cipher id-aes256-GCM. Returns a constant. Source: EVP_aes_256_gcm(3).
 */
const EVP_CIPHER *EVP_aes_256_gcm(void);

/*
 The cipher AES-256-OCB. Returns a constant. Source: EVP_aes_256_ocb(3).
 */
const EVP_CIPHER *EVP_aes_256_ocb(void);

/*
 The cipher AES-256-OFB. Returns a constant. Source: EVP_aes_256_ofb(3).
 */
const EVP_CIPHER *EVP_aes_256_ofb(void);

/*
 The cipher id-aes256-wrap. Returns a constant. Source: EVP_aes_256_wrap(3).
 */
const EVP_CIPHER *EVP_aes_256_wrap(void);

/*
 The cipher id-aes256-wrap-pad. Returns a constant. Source: EVP_aes_256_wrap_pad(3).
 */
const EVP_CIPHER *EVP_aes_256_wrap_pad(void);

/*
 The cipher AES-256-XTS. Returns a constant. Source: EVP_aes_256_xts(3).
 */
const EVP_CIPHER *EVP_aes_256_xts(void);

/*
 The cipher ARIA-128-CBC. Returns a constant. Source: EVP_aria_128_cbc(3).
 */
const EVP_CIPHER *EVP_aria_128_cbc(void);

/*
 The cipher ARIA-128-CCM. Returns a constant. Source: EVP_aria_128_ccm(3).
 */
const EVP_CIPHER *EVP_aria_128_ccm(void);

/*
 The cipher ARIA-128-CFB1. Returns a constant. Source: EVP_aria_128_cfb1(3).
 */
const EVP_CIPHER *EVP_aria_128_cfb1(void);

/*
 The cipher ARIA-128-CFB. Returns a constant. Source: EVP_aria_128_cfb128(3).
 */
const EVP_CIPHER *EVP_aria_128_cfb128(void);

/*
 The cipher ARIA-128-CFB8. Returns a constant. Source: EVP_aria_128_cfb8(3).
 */
const EVP_CIPHER *EVP_aria_128_cfb8(void);

/*
 The cipher ARIA-128-CTR. Returns a constant. Source: EVP_aria_128_ctr(3).
 */
const EVP_CIPHER *EVP_aria_128_ctr(void);

/*
 The cipher ARIA-128-ECB. Returns a constant. Source: EVP_aria_128_ecb(3).
 */
const EVP_CIPHER *EVP_aria_128_ecb(void);

/*
 The cipher ARIA-128-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_gcm(3).
 */
const EVP_CIPHER *EVP_aria_128_gcm(void);

/*
 The cipher ARIA-128-OFB. Returns a constant. Source: EVP_aria_128_ofb(3).
 */
const EVP_CIPHER *EVP_aria_128_ofb(void);

/*
 The cipher ARIA-192-CBC. Returns a constant. Source: EVP_aria_192_cbc(3).
 */
const EVP_CIPHER *EVP_aria_192_cbc(void);

/*
 The cipher ARIA-192-CCM. Returns a constant. Source: EVP_aria_192_ccm(3).
 */
const EVP_CIPHER *EVP_aria_192_ccm(void);

/*
 The cipher ARIA-192-CFB1. Returns a constant. Source: EVP_aria_192_cfb1(3).
 */
const EVP_CIPHER *EVP_aria_192_cfb1(void);

/*
 The cipher ARIA-192-CFB. Returns a constant. Source: EVP_aria_192_cfb128(3).
 */
const EVP_CIPHER *EVP_aria_192_cfb128(void);

/*
 The cipher ARIA-192-CFB8. Returns a constant. Source: EVP_aria_192_cfb8(3).
 */
const EVP_CIPHER *EVP_aria_192_cfb8(void);

/*
 The cipher ARIA-192-CTR. Returns a constant. Source: EVP_aria_192_ctr(3).
 */
const EVP_CIPHER *EVP_aria_192_ctr(void);

/*
 The cipher ARIA-192-ECB. Returns a constant. Source: EVP_aria_192_ecb(3).
 */
const EVP_CIPHER *EVP_aria_192_ecb(void);

/*
 The cipher ARIA-192-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_gcm(3).
 */
const EVP_CIPHER *EVP_aria_192_gcm(void);

/*
 The cipher ARIA-192-OFB. Returns a constant. Source: EVP_aria_192_ofb(3).
 */
const EVP_CIPHER *EVP_aria_192_ofb(void);

/*
 The cipher ARIA-256-CBC. Returns a constant. Source: EVP_aria_256_cbc(3).
 */
const EVP_CIPHER *EVP_aria_256_cbc(void);

/*
 The cipher ARIA-256-CCM. Returns a constant. Source: EVP_aria_256_ccm(3).
 */
const EVP_CIPHER *EVP_aria_256_ccm(void);

/*
 The cipher ARIA-256-CFB1. Returns a constant. Source: EVP_aria_256_cfb1(3).
 */
const EVP_CIPHER *EVP_aria_256_cfb1(void);

/*
 The cipher ARIA-256-CFB. Returns a constant. Source: EVP_aria_256_cfb128(3).
 */
const EVP_CIPHER *EVP_aria_256_cfb128(void);

/*
 The cipher ARIA-256-CFB8. Returns a constant. Source: EVP_aria_256_cfb8(3).
 */
const EVP_CIPHER *EVP_aria_256_cfb8(void);

/*
 The cipher ARIA-256-CTR. Returns a constant. Source: EVP_aria_256_ctr(3).
 */
const EVP_CIPHER *EVP_aria_256_ctr(void);

/*
 The cipher ARIA-256-ECB. Returns a constant. Source: EVP_aria_256_ecb(3).
 */
const EVP_CIPHER *EVP_aria_256_ecb(void);

/*
 The cipher ARIA-256-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_gcm(3).
 */
const EVP_CIPHER *EVP_aria_256_gcm(void);

/*
 The cipher ARIA-256-OFB. Returns a constant. Source: EVP_aria_256_ofb(3).
 */
const EVP_CIPHER *EVP_aria_256_ofb(void);

/*
 The cipher BF-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_bf_cbc(3).
 */
const EVP_CIPHER *EVP_bf_cbc(void);

/*
 The cipher BF-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_bf_cfb64(3).
 */
const EVP_CIPHER *EVP_bf_cfb64(void);

/*
 The cipher BF-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_bf_ecb(3).
 */
const EVP_CIPHER *EVP_bf_ecb(void);

/*
 The cipher BF-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_bf_ofb(3).
 */
const EVP_CIPHER *EVP_bf_ofb(void);

/*
 The digest BLAKE2b512. Returns a constant. Source: EVP_blake2b512(3).
 */
const EVP_MD *EVP_blake2b512(void);

/*
 The digest BLAKE2s256. Returns a constant. Source: EVP_blake2s256(3).
 */
const EVP_MD *EVP_blake2s256(void);

/*
 The cipher CAMELLIA-128-CBC. Returns a constant. Source: EVP_camellia_128_cbc(3).
 */
const EVP_CIPHER *EVP_camellia_128_cbc(void);

/*
 The cipher CAMELLIA-128-CFB1. Returns a constant. Source: EVP_camellia_128_cfb1(3).
 */
const EVP_CIPHER *EVP_camellia_128_cfb1(void);

/*
 The cipher CAMELLIA-128-CFB. Returns a constant. Source: EVP_camellia_128_cfb128(3).
 */
const EVP_CIPHER *EVP_camellia_128_cfb128(void);

/*
 The cipher CAMELLIA-128-CFB8. Returns a constant. Source: EVP_camellia_128_cfb8(3).
 */
const EVP_CIPHER *EVP_camellia_128_cfb8(void);

/*
 The cipher CAMELLIA-128-CTR. Returns a constant. Source: EVP_camellia_128_ctr(3).
 */
const EVP_CIPHER *EVP_camellia_128_ctr(void);

/*
 The cipher CAMELLIA-128-ECB. Returns a constant. Source: EVP_camellia_128_ecb(3).
 */
const EVP_CIPHER *EVP_camellia_128_ecb(void);

/*
 The cipher CAMELLIA-128-OFB. Returns a constant. Source: EVP_camellia_128_ofb(3).
 */
const EVP_CIPHER *EVP_camellia_128_ofb(void);

/*
 The cipher CAMELLIA-192-CBC. Returns a constant. Source: EVP_camellia_192_cbc(3).
 */
const EVP_CIPHER *EVP_camellia_192_cbc(void);

/*
 The cipher CAMELLIA-192-CFB1. Returns a constant. Source: EVP_camellia_192_cfb1(3).
 */
const EVP_CIPHER *EVP_camellia_192_cfb1(void);

/*
 The cipher CAMELLIA-192-CFB. Returns a constant. Source: EVP_camellia_192_cfb128(3).
 */
const EVP_CIPHER *EVP_camellia_192_cfb128(void);

/*
 The cipher CAMELLIA-192-CFB8. Returns a constant. Source: EVP_camellia_192_cfb8(3).
 */
const EVP_CIPHER *EVP_camellia_192_cfb8(void);

/*
 The cipher CAMELLIA-192-CTR. Returns a constant. Source: EVP_camellia_192_ctr(3).
 */
const EVP_CIPHER *EVP_camellia_192_ctr(void);

/*
 The cipher CAMELLIA-192-ECB. Returns a constant. Source: EVP_camellia_192_ecb(3).
 */
const EVP_CIPHER *EVP_camellia_192_ecb(void);

/*
 The cipher CAMELLIA-192-OFB. Returns a constant. Source: EVP_camellia_192_ofb(3).
 */
const EVP_CIPHER *EVP_camellia_192_ofb(void);

/*
 The cipher CAMELLIA-256-CBC. Returns a constant. Source: EVP_camellia_256_cbc(3).
 */
const EVP_CIPHER *EVP_camellia_256_cbc(void);

/*
 The cipher CAMELLIA-256-CFB1. Returns a constant. Source: EVP_camellia_256_cfb1(3).
 */
const EVP_CIPHER *EVP_camellia_256_cfb1(void);

/*
 The cipher CAMELLIA-256-CFB. Returns a constant. Source: EVP_camellia_256_cfb128(3).
 */
const EVP_CIPHER *EVP_camellia_256_cfb128(void);

/*
 The cipher CAMELLIA-256-CFB8. Returns a constant. Source: EVP_camellia_256_cfb8(3).
 */
const EVP_CIPHER *EVP_camellia_256_cfb8(void);

/*
 The cipher CAMELLIA-256-CTR. Returns a constant. Source: EVP_camellia_256_ctr(3).
 */
const EVP_CIPHER *EVP_camellia_256_ctr(void);

/*
 The cipher CAMELLIA-256-ECB. Returns a constant. Source: EVP_camellia_256_ecb(3).
 */
const EVP_CIPHER *EVP_camellia_256_ecb(void);

/*
 The cipher CAMELLIA-256-OFB. Returns a constant. Source: EVP_camellia_256_ofb(3).
 */
const EVP_CIPHER *EVP_camellia_256_ofb(void);

/*
 The cipher CAST5-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_cbc(3).
 */
const EVP_CIPHER *EVP_cast5_cbc(void);

/*
 The cipher CAST5-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_cfb64(3).
 */
const EVP_CIPHER *EVP_cast5_cfb64(void);

/*
 The cipher CAST5-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_ecb(3).
 */
const EVP_CIPHER *EVP_cast5_ecb(void);

/*
 The cipher CAST5-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_ofb(3).
 */
const EVP_CIPHER *EVP_cast5_ofb(void);

/*
 The cipher ChaCha20. Returns a constant. Source: EVP_chacha20(3).
 */
const EVP_CIPHER *EVP_chacha20(void);

/*
 The cipher ChaCha20-Poly1305. Returns a constant. Source: EVP_chacha20_poly1305(3).
 */
const EVP_CIPHER *EVP_chacha20_poly1305(void);

/*
 Makes fetches ask for FIPS algorithms, of which there are none, or no longer. Returns 1 or 0.
 Source: EVP_default_properties_enable_fips(3).
 */
int EVP_default_properties_enable_fips(OSSL_LIB_CTX *libctx, int enable);

/*
 Whether fetches ask for FIPS algorithms. Returns 1 or 0. Source: EVP_default_properties_is_fips_enabled(3).
 */
int EVP_default_properties_is_fips_enabled(OSSL_LIB_CTX *libctx);

/*
 The cipher DES-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_des_cbc(3).
 */
const EVP_CIPHER *EVP_des_cbc(void);

/*
 The cipher DES-CFB1. Returns a constant; using it needs the legacy provider. Source: EVP_des_cfb1(3).
 */
const EVP_CIPHER *EVP_des_cfb1(void);

/*
 The cipher DES-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_des_cfb64(3).
 */
const EVP_CIPHER *EVP_des_cfb64(void);

/*
 The cipher DES-CFB8. Returns a constant; using it needs the legacy provider. Source: EVP_des_cfb8(3).
 */
const EVP_CIPHER *EVP_des_cfb8(void);

/*
 The cipher DES-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_des_ecb(3).
 */
const EVP_CIPHER *EVP_des_ecb(void);

/*
 The cipher DES-EDE. Returns a constant. Source: EVP_des_ede(3).
 */
const EVP_CIPHER *EVP_des_ede(void);

/*
 The cipher DES-EDE3. Returns a constant. Source: EVP_des_ede3(3).
 */
const EVP_CIPHER *EVP_des_ede3(void);

/*
 The cipher DES-EDE3-CBC. Returns a constant. Source: EVP_des_ede3_cbc(3).
 */
const EVP_CIPHER *EVP_des_ede3_cbc(void);

/*
 The cipher DES-EDE3-CFB1. Returns a constant. Source: EVP_des_ede3_cfb1(3).
 */
const EVP_CIPHER *EVP_des_ede3_cfb1(void);

/*
 The cipher DES-EDE3-CFB. Returns a constant. Source: EVP_des_ede3_cfb64(3).
 */
const EVP_CIPHER *EVP_des_ede3_cfb64(void);

/*
 The cipher DES-EDE3-CFB8. Returns a constant. Source: EVP_des_ede3_cfb8(3).
 */
const EVP_CIPHER *EVP_des_ede3_cfb8(void);

/*
 The cipher DES-EDE3. Returns a constant. Source: EVP_des_ede3_ecb(3).
 */
const EVP_CIPHER *EVP_des_ede3_ecb(void);

/*
 The cipher DES-EDE3-OFB. Returns a constant. Source: EVP_des_ede3_ofb(3).
 */
const EVP_CIPHER *EVP_des_ede3_ofb(void);

/*
 The cipher id-smime-alg-CMS3DESwrap. Returns a constant. Source: EVP_des_ede3_wrap(3).
 */
const EVP_CIPHER *EVP_des_ede3_wrap(void);

/*
 The cipher DES-EDE-CBC. Returns a constant. Source: EVP_des_ede_cbc(3).
 */
const EVP_CIPHER *EVP_des_ede_cbc(void);

/*
 The cipher DES-EDE-CFB. Returns a constant. Source: EVP_des_ede_cfb64(3).
 */
const EVP_CIPHER *EVP_des_ede_cfb64(void);

/*
 The cipher DES-EDE. Returns a constant. Source: EVP_des_ede_ecb(3).
 */
const EVP_CIPHER *EVP_des_ede_ecb(void);

/*
 The cipher DES-EDE-OFB. Returns a constant. Source: EVP_des_ede_ofb(3).
 */
const EVP_CIPHER *EVP_des_ede_ofb(void);

/*
 The cipher DES-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_des_ofb(3).
 */
const EVP_CIPHER *EVP_des_ofb(void);

/*
 The cipher DESX-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_desx_cbc(3).
 */
const EVP_CIPHER *EVP_desx_cbc(void);

/*
 A cipher that copies. Returns a constant. Source: EVP_enc_null(3).
 */
const EVP_CIPHER *EVP_enc_null(void);

/*
 Looks a cipher up by any of its names ("AES-256-CBC", "aes256", an OID). NULL for an unknown name.
 Source: EVP_get_cipherbyname(3).
 */
const EVP_CIPHER *EVP_get_cipherbyname(const char *name);

/*
 Looks a digest up by any of its names ("SHA256", "sha-256", "RSA-SHA256", an OID). NULL for an unknown name.
 Source: EVP_get_digestbyname(3).
 */
const EVP_MD *EVP_get_digestbyname(const char *name);

/*
 What is asked where the caller says nothing; NULL if nothing is set. Stays until it is set again.
 */
char *EVP_get_pw_prompt(void);

/*
 The digest MD4, for who loaded the legacy provider. Returns a constant. Source: EVP_md4(3).
 */
const EVP_MD *EVP_md4(void);

/*
 The digest MD5. Returns a constant. Source: EVP_md5(3).
 */
const EVP_MD *EVP_md5(void);

/*
 The digest MD5-SHA1. Returns a constant. Source: EVP_md5_sha1(3).
 */
const EVP_MD *EVP_md5_sha1(void);

/*
 A digest that does nothing. Returns a constant. Source: EVP_md_null(3).
 */
const EVP_MD *EVP_md_null(void);

/*
 The cipher RC2-40-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_40_cbc(3).
 */
const EVP_CIPHER *EVP_rc2_40_cbc(void);

/*
 The cipher RC2-64-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_64_cbc(3).
 */
const EVP_CIPHER *EVP_rc2_64_cbc(void);

/*
 The cipher RC2-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_cbc(3).
 */
const EVP_CIPHER *EVP_rc2_cbc(void);

/*
 The cipher RC2-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_cfb64(3).
 */
const EVP_CIPHER *EVP_rc2_cfb64(void);

/*
 The cipher RC2-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_ecb(3).
 */
const EVP_CIPHER *EVP_rc2_ecb(void);

/*
 The cipher RC2-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_ofb(3).
 */
const EVP_CIPHER *EVP_rc2_ofb(void);

/*
 The cipher RC4. Returns a constant; using it needs the legacy provider. Source: EVP_rc4(3).
 */
const EVP_CIPHER *EVP_rc4(void);

/*
 The cipher RC4-40. Returns a constant; using it needs the legacy provider. Source: EVP_rc4_40(3).
 */
const EVP_CIPHER *EVP_rc4_40(void);

/*
 The cipher RC4-HMAC-MD5. Returns a constant; using it fails, as it is not served. Source: EVP_rc4_hmac_md5(3).
 */
const EVP_CIPHER *EVP_rc4_hmac_md5(void);

/*
 Asks for a password of less than `length` characters, twice if `verify`, and puts it to `buf`. Returns 0, else -1,
 -2 if the user interrupts.
 */
int EVP_read_pw_string(char *buf, int length, const char *prompt, int verify);

/*
 As [`EVP_read_pw_string`], of at least `minlen` characters.
 */
int EVP_read_pw_string_min(char *buf, int minlen, int maxlen, const char *prompt, int verify);

/*
 The digest RIPEMD160. Returns a constant. Source: EVP_ripemd160(3).
 */
const EVP_MD *EVP_ripemd160(void);

/*
 The cipher SEED-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_seed_cbc(3).
 */
const EVP_CIPHER *EVP_seed_cbc(void);

/*
 The cipher SEED-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_seed_cfb128(3).
 */
const EVP_CIPHER *EVP_seed_cfb128(void);

/*
 The cipher SEED-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_seed_ecb(3).
 */
const EVP_CIPHER *EVP_seed_ecb(void);

/*
 The cipher SEED-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_seed_ofb(3).
 */
const EVP_CIPHER *EVP_seed_ofb(void);

/*
 Sets the properties that every later fetch asks for besides its own; NULL clears them. Returns 1 or 0.
 Source: EVP_set_default_properties(3).
 */
int EVP_set_default_properties(OSSL_LIB_CTX *libctx, const char *propq);

/*
 Sets what is asked where the caller says nothing; NULL for nothing.
 */
void EVP_set_pw_prompt(const char *prompt);

/*
 The digest SHA1. Returns a constant. Source: EVP_sha1(3).
 */
const EVP_MD *EVP_sha1(void);

/*
 The digest SHA224. Returns a constant. Source: EVP_sha224(3).
 */
const EVP_MD *EVP_sha224(void);

/*
 The digest SHA256. Returns a constant. Source: EVP_sha256(3).
 */
const EVP_MD *EVP_sha256(void);

/*
 The digest SHA384. Returns a constant. Source: EVP_sha384(3).
 */
const EVP_MD *EVP_sha384(void);

/*
 The digest SHA3-224. Returns a constant. Source: EVP_sha3_224(3).
 */
const EVP_MD *EVP_sha3_224(void);

/*
 The digest SHA3-256. Returns a constant. Source: EVP_sha3_256(3).
 */
const EVP_MD *EVP_sha3_256(void);

/*
 The digest SHA3-384. Returns a constant. Source: EVP_sha3_384(3).
 */
const EVP_MD *EVP_sha3_384(void);

/*
 The digest SHA3-512. Returns a constant. Source: EVP_sha3_512(3).
 */
const EVP_MD *EVP_sha3_512(void);

/*
 The digest SHA512. Returns a constant. Source: EVP_sha512(3).
 */
const EVP_MD *EVP_sha512(void);

/*
 The digest SHA512-224. Returns a constant. Source: EVP_sha512_224(3).
 */
const EVP_MD *EVP_sha512_224(void);

/*
 The digest SHA512-256. Returns a constant. Source: EVP_sha512_256(3).
 */
const EVP_MD *EVP_sha512_256(void);

/*
 The digest SHAKE128. Returns a constant. Source: EVP_shake128(3).
 */
const EVP_MD *EVP_shake128(void);

/*
 The digest SHAKE256. Returns a constant. Source: EVP_shake256(3).
 */
const EVP_MD *EVP_shake256(void);

/*
 The digest SM3. Returns a constant. Source: EVP_sm3(3).
 */
const EVP_MD *EVP_sm3(void);

/*
 The cipher SM4-CBC. Returns a constant. Source: EVP_sm4_cbc(3).
 */
const EVP_CIPHER *EVP_sm4_cbc(void);

/*
 The cipher SM4-CFB. Returns a constant. Source: EVP_sm4_cfb128(3).
 */
const EVP_CIPHER *EVP_sm4_cfb128(void);

/*
 The cipher SM4-CTR. Returns a constant. Source: EVP_sm4_ctr(3).
 */
const EVP_CIPHER *EVP_sm4_ctr(void);

/*
 The cipher SM4-ECB. Returns a constant. Source: EVP_sm4_ecb(3).
 */
const EVP_CIPHER *EVP_sm4_ecb(void);

/*
 The cipher SM4-OFB. Returns a constant. Source: EVP_sm4_ofb(3).
 */
const EVP_CIPHER *EVP_sm4_ofb(void);

/*
 The digest whirlpool. Computing with it fails: it is not served. Source: EVP_whirlpool(3).
 */
const EVP_MD *EVP_whirlpool(void);

/*
 As [`PKCS12_PBE_add`].
 */
void PKCS5_PBE_add(void);

/*
 PBES1: sets a cipher context up with a hashed password. Returns 1 or 0.
 */
int PKCS5_PBE_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
    const EVP_CIPHER *cipher, const EVP_MD *md, int en_de);

/*
 As [`PKCS5_PBE_keyivgen`]; the library context and the properties are not used.
 */
int PKCS5_PBE_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param, const EVP_CIPHER *c,
    const EVP_MD *md, int en_de, OSSL_LIB_CTX *libctx, const char *propq);

/*
 PBKDF2 with HMAC over a digest fills `out`. Returns 1 or 0. Source: PKCS5_PBKDF2_HMAC(3).
 */
int PKCS5_PBKDF2_HMAC(const char *pass, int passlen, const unsigned char *salt, int saltlen, int iter,
    const EVP_MD *digest, int keylen, unsigned char *out);

/*
 PBKDF2 with HMAC-SHA-1 fills `out`. Returns 1 or 0. Source: PKCS5_PBKDF2_HMAC_SHA1(3).
 */
int PKCS5_PBKDF2_HMAC_SHA1(const char *pass, int passlen, const unsigned char *salt, int saltlen, int iter,
    int keylen, unsigned char *out);

/*
 PBES2: sets a cipher context up as the parameters say. Returns 1 or 0.
 */
int PKCS5_v2_PBE_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param, const EVP_CIPHER *c,
    const EVP_MD *md, int en_de);

/*
 As [`PKCS5_v2_PBE_keyivgen`]; the library context and the properties are not used.
 */
int PKCS5_v2_PBE_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
    const EVP_CIPHER *c, const EVP_MD *md, int en_de, OSSL_LIB_CTX *libctx, const char *propq);

/*
 scrypt: gives a cipher context its key. Returns 1 or 0.
 */
int PKCS5_v2_scrypt_keyivgen(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
    const EVP_CIPHER *c, const EVP_MD *md, int en_de);

/*
 As [`PKCS5_v2_scrypt_keyivgen`]; the library context and the properties are not used.
 */
int PKCS5_v2_scrypt_keyivgen_ex(EVP_CIPHER_CTX *ctx, const char *pass, int passlen, ASN1_TYPE *param,
    const EVP_CIPHER *c, const EVP_MD *md, int en_de, OSSL_LIB_CTX *libctx, const char *propq);

/*
 Reads a private key of any type, in its own form or PKCS#8. Returns it for `EVP_PKEY_free`, NULL on failure; the key in a non-NULL `*a` is filled. Source: d2i_AutoPrivateKey(3).
 */
EVP_PKEY *d2i_AutoPrivateKey(EVP_PKEY **a, const unsigned char **pp, long length);

/*
 As `d2i_AutoPrivateKey`. Source: d2i_AutoPrivateKey_ex(3).
 */
EVP_PKEY *d2i_AutoPrivateKey_ex(EVP_PKEY **a, const unsigned char **pp, long length, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 Reads parameters of a type (EC, DSA, DH) as a key for `EVP_PKEY_free`; the key in a non-NULL `*a` is filled. Source: d2i_KeyParams(3).
 */
EVP_PKEY *d2i_KeyParams(int kind, EVP_PKEY **a, const unsigned char **pp, long length);

/*
 Reads parameters of a type from a BIO. Source: d2i_KeyParams_bio(3).
 */
EVP_PKEY *d2i_KeyParams_bio(int kind, EVP_PKEY **a, BIO *input);

/*
 Reads a private key of a type, in its own form or PKCS#8. Returns it for `EVP_PKEY_free`, NULL on failure; the key in a non-NULL `*a` is filled. Source: d2i_PrivateKey(3).
 */
EVP_PKEY *d2i_PrivateKey(int kind, EVP_PKEY **a, const unsigned char **pp, long length);

/*
 As `d2i_PrivateKey`. Source: d2i_PrivateKey_ex(3).
 */
EVP_PKEY *d2i_PrivateKey_ex(int kind, EVP_PKEY **a, const unsigned char **pp, long length, OSSL_LIB_CTX *libctx,
    const char *propq);

/*
 Reads a public key in its type's own form: PKCS#1 for RSA, a point for EC, whose curve `*a` must have. Returns it for `EVP_PKEY_free`, NULL on failure. Source: d2i_PublicKey(3).
 */
EVP_PKEY *d2i_PublicKey(int kind, EVP_PKEY **a, const unsigned char **pp, long length);

/*
 Writes the parameters of a key. Returns the length, -1 on failure. Source: i2d_KeyParams(3).
 */
int i2d_KeyParams(const EVP_PKEY *a, unsigned char **pp);

/*
 Writes the parameters of a key to a BIO. Returns 1 or 0. Source: i2d_KeyParams_bio(3).
 */
int i2d_KeyParams_bio(BIO *bp, const EVP_PKEY *pkey);

/*
 Writes a private key in its type's own form. Returns the length, 0 for NULL, -1 on failure. Source: i2d_PrivateKey(3).
 */
int i2d_PrivateKey(const EVP_PKEY *a, unsigned char **pp);

/*
 Writes a public key in its type's own form. Returns the length, -1 on failure. Source: i2d_PublicKey(3).
 */
int i2d_PublicKey(const EVP_PKEY *a, unsigned char **pp);
#ifdef __cplusplus
}
#endif

#endif
