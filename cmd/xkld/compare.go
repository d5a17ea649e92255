package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"xkld/cmd/internal/print"
	"xkld/model"
	"xkld/model/report"
)

func (p *program) compareCommand() *cobra.Command {
	return &cobra.Command{Use: report.ViewCompare + " REF REF...",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{p.words.Usage.CompareNeeds, "xkld compare 2025-06 2025-07"}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return p.printing(func(out print.Printer) error {
				refs, err := p.refsToCompare(out.Book, args)
				if err != nil {
					return err
				}
				return out.Comparison(report.Compare(out.Book, refs, 0))
			})
		}}
}

// refsToCompare reads REFs; one alone comes after the one before it.
func (p *program) refsToCompare(b *model.Book, args []string) ([]model.Ref, error) {
	var refs []model.Ref
	for _, arg := range args {
		ref, err := p.ref(b, report.ViewCompare, arg)
		if err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	if len(refs) > 1 {
		return refs, nil
	}
	before, ok := report.Before(refs[0])
	if !ok {
		return nil, &usageError{fmt.Sprintf(p.words.Usage.NothingBefore, refs[0]), "xkld compare 2025-06 2025-07"}
	}
	return []model.Ref{before, refs[0]}, nil
}
