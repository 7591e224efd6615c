package cache

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var start = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

func TestGetFindsWhatWasPut(t *testing.T) {
	c := New(time.Minute)
	c.Put("a", "1", start)
	value, err := c.Get("a", start)
	require.NoError(t, err)
	assert.Equal(t, "1", value)
}

func TestGetForgetsWhatExpired(t *testing.T) {
	c := New(time.Minute)
	c.Put("a", "1", start)
	_, err := c.Get("a", start.Add(2*time.Minute))
	if err != ErrAbsent {
		t.Errorf("Get = %v, want %v", err, ErrAbsent)
	}
}

func TestLoadCountsLiveEntries(t *testing.T) {
	c := New(time.Minute)
	c.Put("a", "1", start)
	c.Put("b", "2", start.Add(time.Hour))
	c.Put("c", "3", start.Add(time.Hour))
	assert.InDelta(t, 0.6667, c.Load(start.Add(time.Hour)), 0.0001)
}
