package model

// Wording is a note of the data in both languages. VI is empty where the data
// has no Vietnamese for it, as a user's own rows may: then EN stands for both.
type Wording struct{ EN, VI string }
