// Command rows prints a CSV of made up figures, as many rows as it is told, the
// same ones each time: what make bench measures the reading of long files with.
package main

import (
	"log"
	"os"
	"strconv"

	"xkld/model/own/madeup"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: rows NUMBER FILE")
	}
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	f, err := os.Create(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if err := madeup.Rows(f, n); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}
