//! The thread's error queue: at most 16 entries, the oldest overwritten first.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::Entry;

/// Entries kept at most (`ERR_NUM_ERRORS`; OpenSSL's ring of 16 holds one less).
const CAPACITY: usize = 15;

/// What went wrong on this thread, oldest first.
#[derive(Default)]
pub struct Queue {
    entries: VecDeque<(Entry, u32)>,
    /// The entry taken last: C code may still hold pointers into its strings.
    taken: Option<Entry>,
}

impl Queue {
    /// Appends an entry; a full queue loses its oldest.
    pub fn push(&mut self, entry: Entry) {
        if self.entries.len() == CAPACITY {
            self.entries.pop_front();
        }
        self.entries.push_back((entry, 0));
    }

    /// Removes the oldest entry and keeps it alive until the next call.
    pub fn take_first(&mut self) -> Option<&Entry> {
        self.taken = Some(self.entries.pop_front()?.0);
        self.taken.as_ref()
    }

    /// The oldest entry.
    pub fn first(&self) -> Option<&Entry> {
        self.entries.front().map(|(entry, _)| entry)
    }

    /// The newest entry.
    pub fn last(&self) -> Option<&Entry> {
        self.entries.back().map(|(entry, _)| entry)
    }

    /// The newest entry, to be completed.
    pub fn last_mut(&mut self) -> Option<&mut Entry> {
        self.entries.back_mut().map(|(entry, _)| entry)
    }

    /// Removes every entry.
    pub fn clear(&mut self) {
        self.entries.clear();
    }

    /// Marks the newest entry (`ERR_set_mark`); false if there is none.
    pub fn mark(&mut self) -> bool {
        self.entries.back_mut().map(|(_, marks)| *marks += 1).is_some()
    }

    /// Drops entries newer than the latest mark and removes that mark; false if there was none.
    pub fn pop_to_mark(&mut self) -> bool {
        while let Some((_, marks)) = self.entries.back_mut() {
            if *marks > 0 {
                *marks -= 1;
                return true;
            }
            self.entries.pop_back();
        }
        false
    }

    /// Removes the latest mark and keeps the entries; false if there was none.
    pub fn clear_last_mark(&mut self) -> bool {
        let marked = self.entries.iter_mut().rev().find(|(_, marks)| *marks > 0);
        marked.map(|(_, marks)| *marks -= 1).is_some()
    }

    /// The entries, oldest first.
    pub fn into_entries(self) -> impl Iterator<Item = Entry> {
        self.entries.into_iter().map(|(entry, _)| entry)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

thread_local! {
    static QUEUE: RefCell<Queue> = RefCell::default();
}

/// Works on this thread's queue; a thread that is ending has an empty one that forgets.
pub fn with<T>(work: impl FnOnce(&mut Queue) -> T) -> T {
    let mut work = Some(work);
    let done = QUEUE.try_with(|queue| work.take().map(|work| work(&mut queue.borrow_mut())));
    match (done, work) {
        (Ok(Some(answer)), _) => answer,
        (_, Some(work)) => work(&mut Queue::default()),
        (_, None) => unreachable!("the work was either done or is still here"),
    }
}
