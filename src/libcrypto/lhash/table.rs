//! A hash table that grows and shrinks a bucket at a time (linear hashing, W. Litwin 1980).
//!
//! Programs see the order of its buckets when they visit all elements; it is OpenSSL's.

use std::ffi::{c_ulong, c_void};

/// Buckets at the beginning; the table never shrinks below twice as many.
const FIRST: usize = 8;
/// Loads are in 1/256 elements a bucket.
pub const LOAD_UNIT: c_ulong = 256;
const UP_LOAD: c_ulong = 2 * LOAD_UNIT;

#[derive(Clone, Copy)]
struct Element {
    data: *mut c_void,
    hash: c_ulong,
}

/// Elements in buckets by hash.
pub struct Table {
    /// In use; `round + split` of them.
    buckets: Vec<Vec<Element>>,
    /// Buckets when this round of splitting began.
    round: usize,
    /// The bucket to be split next.
    split: usize,
    count: c_ulong,
    /// Shrinks at this load.
    pub down_load: c_ulong,
}

impl Table {
    /// An empty table.
    pub fn new() -> Self {
        Table { buckets: vec![Vec::new(); FIRST], round: FIRST, split: 0, count: 0, down_load: LOAD_UNIT }
    }

    /// How many elements there are.
    pub fn len(&self) -> c_ulong {
        self.count
    }

    /// How many elements each bucket has.
    pub fn bucket_sizes(&self) -> Vec<usize> {
        self.buckets.iter().map(Vec::len).collect()
    }

    fn load(&self) -> c_ulong {
        self.count * LOAD_UNIT / self.buckets.len() as c_ulong
    }

    fn bucket(&self, hash: c_ulong) -> usize {
        let place = (hash % self.round as c_ulong) as usize;
        if place < self.split { (hash % (2 * self.round) as c_ulong) as usize } else { place }
    }

    fn find(&self, hash: c_ulong, equal: impl Fn(*mut c_void) -> bool) -> (usize, Option<usize>) {
        let bucket = self.bucket(hash);
        let place = self.buckets[bucket].iter().position(|element| element.hash == hash && equal(element.data));
        (bucket, place)
    }

    /// The element of that hash that `equal` knows.
    pub fn get(&self, hash: c_ulong, equal: impl Fn(*mut c_void) -> bool) -> Option<*mut c_void> {
        let (bucket, place) = self.find(hash, equal);
        Some(self.buckets[bucket][place?].data)
    }

    /// Inserts an element; the one it replaces, if any.
    pub fn insert(
        &mut self,
        data: *mut c_void,
        hash: c_ulong,
        equal: impl Fn(*mut c_void) -> bool,
    ) -> Option<*mut c_void> {
        if self.load() >= UP_LOAD {
            self.expand();
        }
        match self.find(hash, equal) {
            (bucket, Some(place)) => Some(std::mem::replace(&mut self.buckets[bucket][place].data, data)),
            (bucket, None) => {
                self.buckets[bucket].push(Element { data, hash });
                self.count += 1;
                None
            }
        }
    }

    /// Removes an element.
    pub fn remove(&mut self, hash: c_ulong, equal: impl Fn(*mut c_void) -> bool) -> Option<*mut c_void> {
        let (bucket, place) = self.find(hash, equal);
        let removed = self.buckets[bucket].remove(place?).data;
        self.count -= 1;
        if self.buckets.len() > 2 * FIRST && self.down_load >= self.load() {
            self.contract();
        }
        Some(removed)
    }

    /// Removes all elements.
    pub fn clear(&mut self) {
        self.buckets.iter_mut().for_each(Vec::clear);
        self.count = 0;
    }

    /// The elements in the order in which programs visit them.
    pub fn elements(&self) -> Vec<*mut c_void> {
        self.buckets.iter().rev().flatten().map(|element| element.data).collect()
    }

    fn expand(&mut self) {
        let (from, modulus) = (self.split, 2 * self.round as c_ulong);
        let (mut stay, mut go) = (Vec::new(), Vec::new());
        for element in std::mem::take(&mut self.buckets[from]) {
            if element.hash % modulus == from as c_ulong { stay.push(element) } else { go.insert(0, element) }
        }
        self.buckets[from] = stay;
        self.buckets.push(go);
        self.split += 1;
        if self.split == self.round {
            (self.round, self.split) = (2 * self.round, 0);
        }
    }

    fn contract(&mut self) {
        if self.split == 0 {
            self.round /= 2;
            self.split = self.round;
        }
        self.split -= 1;
        if let Some(last) = self.buckets.pop() {
            self.buckets[self.split].extend(last);
        }
    }
}
