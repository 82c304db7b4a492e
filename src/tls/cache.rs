//! A context's cache of sessions: found by id, those whose time is over first dropped first.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::session::Session;

/// Sessions a cache holds unless the program says otherwise (`SSL_SESSION_CACHE_MAX_SIZE_DEFAULT`).
pub const DEFAULT_SIZE: usize = 20 * 1024;

/// Sessions by their id.
pub struct SessionCache {
    sessions: HashMap<Vec<u8>, Arc<Session>>,
    /// Ids with the time at which each session is over, the earliest first.
    order: VecDeque<(u64, Vec<u8>)>,
    /// Most sessions kept, 0 for no limit.
    pub size: usize,
}

/// What became of an insertion. The session is for the caller to drop, when no lock is held: that may run callbacks.
pub struct Inserted {
    /// Whether the session was not there.
    pub added: bool,
    /// One of the same id that made way.
    pub replaced: Option<Arc<Session>>,
}

/// When a session is over.
fn end(session: &Session) -> u64 {
    let fields = session.fields();
    fields.time.saturating_add(fields.timeout)
}

impl Default for SessionCache {
    fn default() -> Self {
        SessionCache { sessions: HashMap::new(), order: VecDeque::new(), size: DEFAULT_SIZE }
    }
}

impl SessionCache {
    /// Adds a session, unless this very one is there; another of the same id makes way.
    pub fn insert(&mut self, session: &Arc<Session>) -> Inserted {
        let id = session.fields().id.clone();
        let replaced = self.sessions.insert(id.clone(), session.clone());
        match &replaced {
            Some(same) if Arc::ptr_eq(same, session) => return Inserted { added: false, replaced: None },
            Some(_) => self.order.retain(|(_, known)| *known != id),
            None => {}
        }
        let end = end(session);
        let place = self.order.partition_point(|(other, _)| *other <= end);
        self.order.insert(place, (end, id));
        Inserted { added: true, replaced }
    }

    /// Takes out a session that is too many now that `session` has come, if there is one.
    pub fn overflow(&mut self, session: &Session) -> Option<Arc<Session>> {
        // OpenSSL counts the new session before it drops old ones: a cache of N holds N - 1.
        if self.size == 0 || self.sessions.len() < self.size {
            return None;
        }
        let new = session.fields().id.clone();
        let first = self.order.iter().map(|(_, id)| id).find(|id| **id != new)?.clone();
        self.remove(&first)
    }

    /// The session with this id.
    pub fn get(&self, id: &[u8]) -> Option<Arc<Session>> {
        self.sessions.get(id).cloned()
    }

    /// Takes out the session with this id.
    pub fn remove(&mut self, id: &[u8]) -> Option<Arc<Session>> {
        let session = self.sessions.remove(id)?;
        match self.order.front() {
            Some((_, first)) if first == id => drop(self.order.pop_front()),
            _ => self.order.retain(|(_, known)| known != id),
        }
        Some(session)
    }

    /// The ids of the sessions whose time is over at `time`; all of them if it is 0.
    pub fn over(&self, time: u64) -> Vec<Vec<u8>> {
        let over = |id: &&Vec<u8>| self.sessions.get(*id).is_some_and(|session| time == 0 || time > end(session));
        self.order.iter().map(|(_, id)| id).filter(over).cloned().collect()
    }

    /// The sessions, those that are over first first.
    pub fn in_order(&self) -> impl Iterator<Item = &Arc<Session>> {
        self.order.iter().filter_map(|(_, id)| self.sessions.get(id))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.sessions.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::session::Fields;

    #[test]
    fn the_first_to_end_go_first() {
        let mut cache = SessionCache { size: 3, ..SessionCache::default() };
        let session = |id: u8| {
            Arc::new(Session::new(Fields { id: vec![id], time: 9 - u64::from(id), timeout: 0, ..Fields::default() }))
        };
        for id in 0..5 {
            let session = session(id);
            assert!(cache.insert(&session).added);
            while cache.overflow(&session).is_some() {}
        }
        assert_eq!(cache.len(), 2);
        assert!(cache.get(&[4]).is_some() && cache.get(&[0]).is_some());
        assert_eq!(cache.over(6), [vec![4]]);
        assert_eq!(cache.over(0), [vec![4], vec![0]]);
    }
}
