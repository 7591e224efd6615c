//go:build integration

package cache

import (
	"testing"
	"time"
)

func TestACacheLivesForAnHour(t *testing.T) {
	c := New(time.Hour)
	c.Put("a", "1", start)
	if _, err := c.Get("a", start.Add(59*time.Minute)); err != nil {
		t.Fatal(err)
	}
}
