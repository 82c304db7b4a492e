//! The policy tree of a verification, as C reads it. Source: the header; OpenSSL has no man page.

use std::cell::RefCell;
use std::ffi::{c_int, c_uint};
use std::sync::Arc;

use super::callbacks::stack_st_X509;
use super::foreign::{ASN1_OBJECT_free, borrow_certificate, object_of, oid_of};
use super::param::stack_st_ASN1_OBJECT;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, guard, strings::put};
use crate::libcrypto::objects::object::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;
use crate::pki::policy_tree::{self, Outcome, Tree};

/// A policy qualifier.
#[repr(C)]
pub struct POLICYQUALINFO_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type POLICYQUALINFO = POLICYQUALINFO_st;
/// `STACK_OF(POLICYQUALINFO)`.
pub type stack_st_POLICYQUALINFO = Stack<POLICYQUALINFO>;

/// A policy at one depth of the path.
pub struct X509_POLICY_NODE_st {
    policy: *mut ASN1_OBJECT,
    parent: *const X509_POLICY_NODE,
}
/// OpenSSL's name for it.
pub type X509_POLICY_NODE = X509_POLICY_NODE_st;
/// `STACK_OF(X509_POLICY_NODE)`.
pub type stack_st_X509_POLICY_NODE = Stack<X509_POLICY_NODE>;

/// The policies of one depth.
pub struct X509_POLICY_LEVEL_st {
    nodes: Vec<*mut X509_POLICY_NODE>,
}
/// OpenSSL's name for it.
pub type X509_POLICY_LEVEL = X509_POLICY_LEVEL_st;

/// The policies of a path.
pub struct X509_POLICY_TREE_st {
    tree: Tree,
    nodes: Vec<*mut X509_POLICY_NODE>,
    levels: Vec<*mut X509_POLICY_LEVEL>,
    policies: RefCell<Option<Box<stack_st_X509_POLICY_NODE>>>,
    user_policies: RefCell<Option<Box<stack_st_X509_POLICY_NODE>>>,
}
/// OpenSSL's name for it.
pub type X509_POLICY_TREE = X509_POLICY_TREE_st;

impl Boxed for X509_POLICY_TREE_st {
    const LIB: Lib = Lib::X509;
}

impl X509_POLICY_TREE_st {
    pub(super) fn new(tree: Tree) -> Self {
        let mut nodes: Vec<*mut X509_POLICY_NODE> = Vec::with_capacity(tree.nodes.len());
        for node in &tree.nodes {
            // A parent is always made before its children.
            let parent =
                node.parent.and_then(|parent| nodes.get(parent)).map_or(std::ptr::null(), |node| node.cast_const());
            nodes.push(Box::into_raw(Box::new(X509_POLICY_NODE { policy: object_of(&node.policy), parent })));
        }
        let levels = tree.levels.iter().map(|level| {
            let places = level.any.iter().chain(&level.nodes);
            let nodes = places.filter_map(|place| nodes.get(*place).copied()).collect();
            Box::into_raw(Box::new(X509_POLICY_LEVEL { nodes }))
        });
        let levels = levels.collect();
        X509_POLICY_TREE { tree, nodes, levels, policies: RefCell::default(), user_policies: RefCell::default() }
    }

    fn list(&self, places: &[usize]) -> Box<stack_st_X509_POLICY_NODE> {
        places.iter().filter_map(|place| self.nodes.get(*place).copied()).collect()
    }
}

impl Drop for X509_POLICY_TREE_st {
    fn drop(&mut self) {
        // SAFETY: the tree made these and nobody uses them after it.
        unsafe {
            for level in self.levels.drain(..) {
                drop(Box::from_raw(level));
            }
            for node in self.nodes.drain(..) {
                ASN1_OBJECT_free(Box::from_raw(node).policy);
            }
        }
    }
}

/// Checks the policies of a chain (leaf first, anchor last).
///
/// Returns `X509_PCY_TREE_VALID` (1) and a tree for the caller to free, if policies remain; 0 or less on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_check(
    ptree: *mut *mut X509_POLICY_TREE,
    pexplicit_policy: *mut c_int,
    certs: *mut stack_st_X509,
    policy_oids: *mut stack_st_ASN1_OBJECT,
    flags: c_uint,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live lists of live objects, and places.
        unsafe {
            put(ptree, std::ptr::null_mut());
            put(pexplicit_policy, 0);
            let items = Stack::items(certs).into_iter();
            let chain = items.map(|x509| Ok(borrow_certificate(x509)?.1)).collect::<Result<Vec<Arc<_>>, Error>>()?;
            let wanted: Vec<_> = Stack::items(policy_oids).into_iter().filter_map(|object| oid_of(object)).collect();
            Ok(match policy_tree::check(&chain, Some(&wanted), flags.into()) {
                Outcome::Valid(tree, explicit) => {
                    put(pexplicit_policy, explicit.into());
                    if let Some(tree) = tree {
                        put(ptree, X509_POLICY_TREE::into_raw(X509_POLICY_TREE::new(tree)));
                    }
                    1
                }
                Outcome::TooLarge => 0,
                Outcome::Invalid => -1,
                Outcome::NoPolicy => {
                    put(pexplicit_policy, 1);
                    -2
                }
            })
        }
    })
}

/// Frees a tree; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_tree_free(tree: *mut X509_POLICY_TREE) {
    guard((), || {
        // SAFETY: the caller gives up a live tree.
        drop(unsafe { X509_POLICY_TREE::set0(tree) });
        Ok(())
    })
}

/// How many depths the tree has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_tree_level_count(tree: *const X509_POLICY_TREE) -> c_int {
    // SAFETY: the caller promises a live tree or NULL.
    guard(0, || Ok(unsafe { tree.as_ref() }.map_or(0, |tree| tree.levels.len() as c_int)))
}

/// Depth number `i` from the anchor (get0); NULL if there are not so many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_tree_get0_level(
    tree: *const X509_POLICY_TREE,
    i: c_int,
) -> *mut X509_POLICY_LEVEL {
    guard(std::ptr::null_mut(), || {
        let i = usize::try_from(i).map_err(|_| Error::SILENT)?;
        // SAFETY: the caller promises a live tree or NULL.
        unsafe { tree.as_ref() }.and_then(|tree| tree.levels.get(i).copied()).ok_or(Error::SILENT)
    })
}

/// The policies that the authorities allow (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_tree_get0_policies(
    tree: *const X509_POLICY_TREE,
) -> *mut stack_st_X509_POLICY_NODE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live tree or NULL.
        let own = unsafe { tree.as_ref() }.ok_or(Error::SILENT)?;
        let mut kept = own.policies.borrow_mut();
        Ok(&raw mut **kept.get_or_insert_with(|| own.list(&own.tree.authority)))
    })
}

/// Those of them that the user accepts (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_tree_get0_user_policies(
    tree: *const X509_POLICY_TREE,
) -> *mut stack_st_X509_POLICY_NODE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live tree or NULL.
        let own = unsafe { tree.as_ref() }.ok_or(Error::SILENT)?;
        let mut kept = own.user_policies.borrow_mut();
        Ok(&raw mut **kept.get_or_insert_with(|| own.list(own.tree.user_policies())))
    })
}

/// How many policies a depth has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_level_node_count(level: *mut X509_POLICY_LEVEL) -> c_int {
    // SAFETY: the caller promises a live level or NULL.
    guard(0, || Ok(unsafe { level.as_ref() }.map_or(0, |level| level.nodes.len() as c_int)))
}

/// Policy number `i` of a depth (get0), anyPolicy first; NULL if there are not so many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_level_get0_node(
    level: *const X509_POLICY_LEVEL,
    i: c_int,
) -> *mut X509_POLICY_NODE {
    guard(std::ptr::null_mut(), || {
        let i = usize::try_from(i).map_err(|_| Error::SILENT)?;
        // SAFETY: the caller promises a live level or NULL.
        unsafe { level.as_ref() }.and_then(|level| level.nodes.get(i).copied()).ok_or(Error::SILENT)
    })
}

/// The policy (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_node_get0_policy(node: *const X509_POLICY_NODE) -> *const ASN1_OBJECT {
    // SAFETY: the caller promises a live node or NULL.
    guard(std::ptr::null(), || unsafe { node.as_ref() }.map(|node| node.policy.cast_const()).ok_or(Error::SILENT))
}

/// The policy's qualifiers (get0); NULL, as they are not kept.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_node_get0_qualifiers(
    node: *const X509_POLICY_NODE,
) -> *mut stack_st_POLICYQUALINFO {
    let _ = node;
    std::ptr::null_mut()
}

/// The policy above (get0); NULL for the anchor's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_policy_node_get0_parent(node: *const X509_POLICY_NODE) -> *const X509_POLICY_NODE {
    // SAFETY: the caller promises a live node or NULL.
    guard(std::ptr::null(), || unsafe { node.as_ref() }.map(|node| node.parent).ok_or(Error::SILENT))
}
