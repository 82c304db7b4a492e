//! A context's cache of sessions: found by id, the oldest dropped first.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use super::session::Session;

/// Sessions a cache holds unless the program says otherwise (`SSL_SESSION_CACHE_MAX_SIZE_DEFAULT`).
pub const DEFAULT_SIZE: usize = 20 * 1024;

/// Sessions by their id.
pub struct SessionCache {
    sessions: HashMap<Vec<u8>, Arc<Session>>,
    /// Ids in the order they came.
    order: VecDeque<Vec<u8>>,
    /// Most sessions kept, 0 for no limit.
    pub size: usize,
}

/// What became of an insertion. The sessions are for the caller to drop, when no lock is held: that may run callbacks.
pub struct Inserted {
    /// Whether the session was not there.
    pub added: bool,
    /// One of the same id that made way.
    pub replaced: Option<Arc<Session>>,
    /// Those that had to go because the cache is full.
    pub gone: Vec<Arc<Session>>,
}

impl Default for SessionCache {
    fn default() -> Self {
        SessionCache { sessions: HashMap::new(), order: VecDeque::new(), size: DEFAULT_SIZE }
    }
}

impl SessionCache {
    /// Adds a session, unless this very one is there; another of the same id makes way, and if the cache is full the
    /// oldest go.
    pub fn insert(&mut self, session: &Arc<Session>) -> Inserted {
        let id = session.fields().id.clone();
        let mut gone = Vec::new();
        let replaced = self.sessions.insert(id.clone(), session.clone());
        match &replaced {
            Some(same) if Arc::ptr_eq(same, session) => return Inserted { added: false, replaced, gone },
            Some(_) => self.order.retain(|known| *known != id),
            None => {}
        }
        // OpenSSL counts the new session before it drops old ones: a cache of N holds N - 1.
        while self.size > 0 && self.sessions.len() >= self.size {
            let Some(oldest) = self.order.pop_front() else { break };
            gone.extend(self.sessions.remove(&oldest));
        }
        self.order.push_back(id);
        Inserted { added: true, replaced, gone }
    }

    /// The session with this id.
    pub fn get(&self, id: &[u8]) -> Option<Arc<Session>> {
        self.sessions.get(id).cloned()
    }

    /// Takes out the session with this id.
    pub fn remove(&mut self, id: &[u8]) -> Option<Arc<Session>> {
        let session = self.sessions.remove(id)?;
        self.order.retain(|known| known != id);
        Some(session)
    }

    /// Takes out the sessions whose time is over at `time`; all of them if it is 0.
    pub fn flush(&mut self, time: u64) -> Vec<Arc<Session>> {
        let over = |session: &Session| {
            let fields = session.fields();
            time == 0 || time > fields.time.saturating_add(fields.timeout)
        };
        let ids: Vec<Vec<u8>> =
            self.sessions.iter().filter(|(_, session)| over(session)).map(|(id, _)| id.clone()).collect();
        ids.iter().filter_map(|id| self.remove(id)).collect()
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
    fn the_oldest_go_first() {
        let mut cache = SessionCache { size: 3, ..SessionCache::default() };
        let session = |id: u8| Arc::new(Session::new(Fields { id: vec![id], ..Fields::default() }));
        for id in 0..5 {
            assert!(cache.insert(&session(id)).added);
        }
        assert_eq!(cache.len(), 2);
        assert!(cache.get(&[4]).is_some() && cache.get(&[2]).is_none());
        assert_eq!(cache.flush(0).len(), 2);
    }
}
