package lang

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A language says everything that the others say, and fills in as much. What is
// empty on purpose is empty in all.
func TestEveryWordInEveryLanguage(t *testing.T) {
	said := map[string]map[string]string{}
	for _, words := range All() {
		texts := map[string]string{}
		collect(reflect.ValueOf(*words), "Words", texts)
		said[words.Code] = texts
	}
	same := 0
	for place, english := range said["en"] {
		vietnamese, ok := said["vi"][place]
		switch {
		case !ok:
			t.Errorf("%s has no Vietnamese; it is %q", place, english)
		case (strings.TrimSpace(english) == "") != (strings.TrimSpace(vietnamese) == ""):
			t.Errorf("%s is %q in English and %q in Vietnamese", place, english, vietnamese)
		case !slices.Equal(filledIn(english), filledIn(vietnamese)):
			t.Errorf("%s fills in other things: %q and %q", place, english, vietnamese)
		case english == vietnamese && strings.ContainsAny(regexp.MustCompile(`%[a-z]`).ReplaceAllString(english, ""), "abcdefghijklmnopqrstuvwxyz"):
			same++
			if place != "Words.Take.Bytes[0]" && place != "Words.Code" {
				t.Errorf("%s is %q in both languages", place, english)
			}
		}
	}
	for place := range said["vi"] {
		if _, ok := said["en"][place]; !ok {
			t.Errorf("%s is said in Vietnamese alone", place)
		}
	}
	if len(said["en"]) < 300 {
		t.Errorf("only %d words were found", len(said["en"]))
	}
}

// collect gathers every text by its place.
func collect(v reflect.Value, place string, texts map[string]string) {
	switch v.Kind() {
	case reflect.String:
		texts[place] = v.String()
	case reflect.Struct:
		for i := range v.NumField() {
			collect(v.Field(i), place+"."+v.Type().Field(i).Name, texts)
		}
	case reflect.Array, reflect.Slice:
		for i := range v.Len() {
			collect(v.Index(i), fmt.Sprintf("%s[%d]", place, i), texts)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			collect(v.MapIndex(key), fmt.Sprintf("%s[%v]", place, key), texts)
		}
	}
}

// filledIn are the verbs of a template as fmt counts them: which argument each
// stands for, in the order of the arguments.
func filledIn(template string) []string {
	verb := regexp.MustCompile(`%(?:\[(\d+)\])?([a-z%])`)
	var verbs []string
	next := 1
	for _, m := range verb.FindAllStringSubmatch(template, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			fmt.Sscan(m[1], &next)
		}
		verbs = append(verbs, fmt.Sprintf("%03d%s", next, m[2]))
		next++
	}
	slices.Sort(verbs)
	return slices.Compact(verbs)
}
