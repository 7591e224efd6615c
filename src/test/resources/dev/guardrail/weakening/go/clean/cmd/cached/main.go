// Command cached serves a cache.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"

	"example.org/cache/internal/cache"
)

func main() {
	selftest := flag.Bool("selftest", false, "look whether the cache works")
	flag.Parse()
	if *selftest {
		c := cache.New(time.Minute)
		c.Put("a", "1", time.Now())
		if _, err := c.Get("a", time.Now()); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
