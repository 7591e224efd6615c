// Package cache keeps values for a while.
package cache

import (
	"errors"
	"time"
)

// ErrAbsent says that a key has no value.
var ErrAbsent = errors.New("absent")

// Cache keeps values until they expire.
type Cache struct {
	ttl     time.Duration
	entries map[string]entry
}

type entry struct {
	value   string
	expires time.Time
}

// New makes an empty cache.
func New(ttl time.Duration) *Cache {
	return &Cache{ttl: ttl, entries: map[string]entry{}}
}

// Put keeps a value.
func (c *Cache) Put(key, value string, now time.Time) {
	c.entries[key] = entry{value: value, expires: now.Add(c.ttl)}
}

// Get finds a value.
func (c *Cache) Get(key string, now time.Time) (string, error) {
	found, ok := c.entries[key]
	if !ok || now.After(found.expires) {
		return "", ErrAbsent
	}
	return found.value, nil
}

// Load is the share of the entries that have not expired.
func (c *Cache) Load(now time.Time) float64 {
	live := 0
	for _, found := range c.entries {
		if !now.After(found.expires) {
			live++
		}
	}
	return float64(live) / float64(len(c.entries))
}
