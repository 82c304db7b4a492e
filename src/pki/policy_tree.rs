//! The valid policy tree of a path (RFC 5280 6.1), as OpenSSL grows and prunes it.

use std::sync::Arc;

use super::certificate::Certificate;
use super::extensions::flag;
use super::oid;
use super::params::flags;
use super::policy::Cache;

type Oid = Box<[u8]>;

/// More nodes than this are refused: policy mappings can make a tree explode.
const MAX_NODES: usize = 1000;

/// A policy at one depth of the path.
#[derive(Clone, Debug)]
pub struct Node {
    /// The policy.
    pub policy: Oid,
    /// Its qualifiers, encoded.
    pub qualifiers: Option<Box<[u8]>>,
    /// Policies of the next certificate that satisfy it, if mapped.
    expected: Vec<Oid>,
    /// The node above, by place in [`Tree::nodes`].
    pub parent: Option<usize>,
    children: usize,
    mapped: bool,
    mapped_any: bool,
}

/// The nodes of one depth; the trust anchor's is 0.
#[derive(Clone, Debug, Default)]
pub struct Level {
    /// Its nodes but anyPolicy, by place in [`Tree::nodes`].
    pub nodes: Vec<usize>,
    /// The anyPolicy node.
    pub any: Option<usize>,
    inhibit_any: bool,
    inhibit_map: bool,
}

/// The tree and what follows from it.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// All nodes ever made.
    pub nodes: Vec<Node>,
    /// From the anchor to the leaf.
    pub levels: Vec<Level>,
    /// Policies the authorities allow.
    pub authority: Vec<usize>,
    /// Those of them that the user accepts.
    user: Vec<usize>,
    user_is_any: bool,
}

/// How checking the policies of a path ended.
#[derive(Debug)]
pub enum Outcome {
    /// Fine; with the tree, if policies remain, and whether an explicit policy is required.
    Valid(Option<Tree>, bool),
    /// Some certificate's policy extensions are malformed.
    Invalid,
    /// An explicit policy is required and none remains.
    NoPolicy,
    /// The tree got too large.
    TooLarge,
}

/// Checks the policies of `chain` (leaf first, anchor last).
pub fn check(chain: &[Arc<Certificate>], wanted: Option<&[Oid]>, options: u64) -> Outcome {
    let Some((_, below_anchor)) = chain.split_last() else { return Outcome::Valid(None, false) };
    if below_anchor.is_empty() {
        return Outcome::Valid(None, false);
    }
    let (explicit, empty) = match requirements(below_anchor, options) {
        Some(found) => found,
        None => return Outcome::Invalid,
    };
    let without_tree = || if explicit { Outcome::NoPolicy } else { Outcome::Valid(None, false) };
    if empty {
        return without_tree();
    }
    let mut tree = Tree::default();
    tree.prepare(below_anchor, options);
    match tree.grow(below_anchor) {
        Err(TooLarge) => return Outcome::TooLarge,
        Ok(false) => return without_tree(),
        Ok(true) => {}
    }
    if tree.conclude(wanted.unwrap_or_default()).is_err() {
        return Outcome::TooLarge;
    }
    if explicit && tree.user_policies().is_empty() { Outcome::NoPolicy } else { Outcome::Valid(Some(tree), explicit) }
}

struct TooLarge;

/// Whether an explicit policy is required, and whether some certificate has none at all; `None` if one is malformed.
fn requirements(below_anchor: &[Arc<Certificate>], options: u64) -> Option<(bool, bool)> {
    // All are read before any is judged: the caller reports each that is malformed.
    below_anchor.iter().for_each(|certificate| {
        certificate.policies();
    });
    let mut countdown = if options & flags::EXPLICIT_POLICY != 0 { 0 } else { below_anchor.len() as i64 + 1 };
    let mut empty = false;
    for certificate in below_anchor.iter().rev() {
        if countdown == 0 && empty {
            break;
        }
        let cache = certificate.policies();
        if cache.invalid {
            return None;
        }
        empty |= cache.policies.is_none();
        if countdown > 0 {
            countdown -= i64::from(!certificate.facts().has(flag::SI));
            if cache.explicit_skip >= 0 {
                countdown = countdown.min(cache.explicit_skip);
            }
        }
    }
    Some((countdown == 0, empty))
}

/// A policy of a certificate, with its mappings.
struct Stated {
    policy: Oid,
    qualifiers: Option<Box<[u8]>>,
    expected: Vec<Oid>,
    mapped: bool,
    mapped_any: bool,
}

/// The policies a certificate states, in order of OID.
fn stated(cache: &Cache) -> Vec<Stated> {
    let plain = cache.policies.iter().flatten().map(|policy| Stated {
        policy: policy.oid.clone(),
        qualifiers: policy.qualifiers.clone(),
        expected: Vec::new(),
        mapped: false,
        mapped_any: false,
    });
    let mut list: Vec<Stated> = plain.collect();
    for (issuer, subject) in &cache.mappings {
        match (list.iter_mut().find(|stated| stated.policy == *issuer), &cache.any) {
            (Some(found), _) => {
                found.mapped |= !found.mapped_any;
                found.expected.push(subject.clone());
            }
            (None, None) => {}
            (None, Some(any)) => list.push(Stated {
                policy: issuer.clone(),
                qualifiers: any.qualifiers.clone(),
                expected: vec![subject.clone()],
                mapped: false,
                mapped_any: true,
            }),
        }
    }
    list.sort_by(|a, b| a.policy.len().cmp(&b.policy.len()).then_with(|| a.policy.cmp(&b.policy)));
    list
}

impl Tree {
    /// Sets up the levels and what is inhibited on each.
    fn prepare(&mut self, below_anchor: &[Arc<Certificate>], options: u64) {
        let count = below_anchor.len() as i64 + 1;
        let start = |option: u64| if options & option != 0 { 0 } else { count };
        let (mut any_skip, mut map_skip) = (start(flags::INHIBIT_ANY), start(flags::INHIBIT_MAP));
        self.nodes.push(Node {
            policy: oid::ANY_POLICY.into(),
            qualifiers: None,
            expected: Vec::new(),
            parent: None,
            children: 0,
            mapped: false,
            mapped_any: false,
        });
        self.levels.push(Level { any: Some(0), ..Level::default() });
        for (depth, certificate) in below_anchor.iter().enumerate().rev() {
            let cache = certificate.policies();
            let self_issued = certificate.facts().has(flag::SI);
            let mut level = Level { inhibit_any: cache.any.is_none(), ..Level::default() };
            if any_skip == 0 {
                level.inhibit_any |= !self_issued || depth == 0;
            } else {
                any_skip = count_down(any_skip, self_issued, cache.any_skip);
            }
            if map_skip == 0 {
                level.inhibit_map = true;
            } else {
                map_skip = count_down(map_skip, self_issued, cache.map_skip);
            }
            self.levels.push(level);
        }
    }

    /// Adds each certificate's policies; false if nothing remains.
    fn grow(&mut self, below_anchor: &[Arc<Certificate>]) -> Result<bool, TooLarge> {
        for (index, certificate) in below_anchor.iter().rev().enumerate() {
            let depth = index + 1;
            let cache = certificate.policies();
            for policy in stated(cache) {
                self.link(depth, policy)?;
            }
            if !self.levels[depth].inhibit_any
                && let Some(any) = &cache.any
            {
                self.link_any(depth, any.qualifiers.clone())?;
            }
            if !self.prune(depth) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn add(&mut self, depth: Option<usize>, policy: Stated, parent: Option<usize>) -> Result<usize, TooLarge> {
        if self.nodes.len() >= MAX_NODES {
            return Err(TooLarge);
        }
        let place = self.nodes.len();
        if let Some(level) = depth.map(|depth| &mut self.levels[depth]) {
            if policy.policy[..] == *oid::ANY_POLICY {
                level.any = Some(place);
            } else {
                level.nodes.push(place);
            }
        }
        if let Some(parent) = parent {
            self.nodes[parent].children += 1;
        }
        let Stated { policy, qualifiers, expected, mapped, mapped_any } = policy;
        self.nodes.push(Node { policy, qualifiers, expected, parent, children: 0, mapped, mapped_any });
        Ok(place)
    }

    /// Whether a node above is satisfied by `policy`.
    fn matches(&self, above: &Level, node: usize, policy: &Oid) -> bool {
        let node = &self.nodes[node];
        match above.inhibit_map || !(node.mapped || node.mapped_any) {
            true => node.policy == *policy,
            false => node.expected.contains(policy),
        }
    }

    fn link(&mut self, depth: usize, policy: Stated) -> Result<(), TooLarge> {
        let above = self.levels[depth - 1].clone();
        let matching = above.nodes.iter().copied().filter(|node| self.matches(&above, *node, &policy.policy));
        let mut parents: Vec<usize> = matching.collect();
        if parents.is_empty() {
            parents.extend(above.any);
        }
        for parent in parents {
            let copy = Stated {
                policy: policy.policy.clone(),
                qualifiers: policy.qualifiers.clone(),
                expected: policy.expected.clone(),
                ..policy
            };
            self.add(Some(depth), copy, Some(parent))?;
        }
        Ok(())
    }

    /// anyPolicy of a certificate satisfies every node above that nothing else did.
    fn link_any(&mut self, depth: usize, qualifiers: Option<Box<[u8]>>) -> Result<(), TooLarge> {
        let above = self.levels[depth - 1].clone();
        let from_any = |policy: Oid| Stated {
            policy,
            qualifiers: qualifiers.clone(),
            expected: Vec::new(),
            mapped: false,
            mapped_any: false,
        };
        for node in above.nodes {
            let missing: Vec<Oid> = if above.inhibit_map || !self.nodes[node].mapped {
                let own = self.nodes[node].policy.clone();
                if self.nodes[node].children == 0 { vec![own] } else { Vec::new() }
            } else {
                let expected = &self.nodes[node].expected;
                let here = &self.levels[depth].nodes;
                let has = |policy: &Oid| {
                    let child = |place: &&usize| {
                        self.nodes[**place].parent == Some(node) && self.nodes[**place].policy == *policy
                    };
                    here.iter().any(|place| child(&place))
                };
                expected.iter().filter(|policy| !has(policy)).cloned().collect()
            };
            for policy in missing {
                self.add(Some(depth), from_any(policy), Some(node))?;
            }
        }
        if let Some(any) = above.any {
            self.add(Some(depth), from_any(oid::ANY_POLICY.into()), Some(any))?;
        }
        Ok(())
    }

    /// Removes mapped nodes where mapping is inhibited, and nodes without children above; false if nothing remains.
    fn prune(&mut self, depth: usize) -> bool {
        if self.levels[depth].inhibit_map {
            let nodes = std::mem::take(&mut self.levels[depth].nodes);
            let (gone, kept): (Vec<_>, Vec<_>) =
                nodes.into_iter().partition(|node| self.nodes[*node].mapped || self.nodes[*node].mapped_any);
            self.levels[depth].nodes = kept;
            gone.into_iter().for_each(|node| self.orphan(node));
        }
        for upper in (0..depth).rev() {
            let nodes = std::mem::take(&mut self.levels[upper].nodes);
            let (gone, kept): (Vec<_>, Vec<_>) = nodes.into_iter().partition(|node| self.nodes[*node].children == 0);
            self.levels[upper].nodes = kept;
            gone.into_iter().for_each(|node| self.orphan(node));
            if let Some(any) = self.levels[upper].any.filter(|any| self.nodes[*any].children == 0) {
                self.levels[upper].any = None;
                self.orphan(any);
            }
        }
        self.levels[0].any.is_some()
    }

    fn orphan(&mut self, node: usize) {
        if let Some(parent) = self.nodes[node].parent {
            self.nodes[parent].children -= 1;
        }
    }

    /// Finds the policies that authorities and user agree on.
    fn conclude(&mut self, wanted: &[Oid]) -> Result<(), TooLarge> {
        let mut reached = Vec::new();
        for depth in 1..self.levels.len() {
            let Some(any) = self.levels[depth - 1].any else { break };
            let from_any = |node: &&usize| self.nodes[**node].parent == Some(any);
            reached.extend(self.levels[depth].nodes.iter().filter(from_any).copied());
        }
        let last_any = self.levels.last().and_then(|level| level.any);
        self.authority = match last_any {
            Some(any) => vec![any],
            None => reached.clone(),
        };
        if wanted.is_empty() {
            return Ok(());
        }
        if wanted.iter().any(|policy| policy[..] == *oid::ANY_POLICY) {
            self.user_is_any = true;
            return Ok(());
        }
        for policy in wanted {
            let found = reached.iter().copied().find(|node| self.nodes[*node].policy == *policy);
            let node = match (found, last_any) {
                (Some(node), _) => node,
                (None, None) => continue,
                (None, Some(any)) => {
                    let Node { qualifiers, parent, .. } = self.nodes[any].clone();
                    let extra = Stated {
                        policy: policy.clone(),
                        qualifiers,
                        expected: Vec::new(),
                        mapped: false,
                        mapped_any: false,
                    };
                    self.add(None, extra, parent)?
                }
            };
            self.user.push(node);
        }
        Ok(())
    }

    /// The policies that the user accepts.
    pub fn user_policies(&self) -> &[usize] {
        if self.user_is_any { &self.authority } else { &self.user }
    }
}

fn count_down(skip: i64, self_issued: bool, limit: i64) -> i64 {
    let skip = skip - i64::from(!self_issued);
    if limit >= 0 { skip.min(limit) } else { skip }
}
