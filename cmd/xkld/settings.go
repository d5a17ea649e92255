package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"xkld/cmd/internal/config"
	"xkld/model"
)

// configFile is where the config file is looked for; nothing where there is no
// place for it.
func (p *program) configFile() string {
	if dir := p.variable("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "xkld", "config.toml")
	}
	dir, below := p.variable("HOME"), ".config"
	switch runtime.GOOS {
	case "windows":
		dir, below = p.variable("APPDATA"), ""
	case "darwin":
		below = filepath.Join("Library", "Application Support")
	}
	if dir == "" {
		return ""
	}
	return filepath.Join(dir, below, "xkld", "config.toml")
}

// readConfig reads the config file, if there may be one and the file is there. What is wrong with it never keeps a command from running.
func (p *program) readConfig() {
	p.settings = map[string]string{}
	name := p.configFile()
	if p.machine.readFile == nil || name == "" {
		return
	}
	text, err := p.machine.readFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return
	case err != nil:
		p.configUnread = name
		return
	}
	settings, problems := config.Read(text)
	for _, s := range settings {
		p.settings[s.Key] = s.Value
	}
	p.configProblems = problems
}

// warnOfConfig says on stderr what is wrong with the config file.
func (p *program) warnOfConfig() {
	words := p.words.Line.Config
	if p.configUnread != "" {
		fmt.Fprintf(p.err, "xkld: "+words.Unread+"\n", model.Printable(p.configUnread))
	}
	for _, problem := range p.configProblems {
		said := ""
		switch problem.Fault {
		case config.NoKey:
			said = fmt.Sprintf(words.NoKey, model.Quote(problem.Key))
			if problem.Near != "" {
				said += " " + fmt.Sprintf(words.DidYouMean, problem.Near)
			}
		case config.NoValue:
			said = fmt.Sprintf(words.NoValue, problem.Key, model.Quote(problem.Word), strings.Join(problem.Known, ", "))
			if len(problem.Known) == 0 {
				said = fmt.Sprintf(p.words.Line.NoNumber, problem.Key, model.Quote(problem.Word))
			}
		case config.Twice:
			said = fmt.Sprintf(words.Twice, problem.Key)
		case config.NoTOML:
			said = words.NoTOML
		}
		fmt.Fprintf(p.err, "xkld: "+words.Line+"\n", model.Printable(p.configFile()), problem.Line, said)
	}
}

// setting is what the environment, or else the config file, says of a setting.
func (p *program) setting(key string) string {
	if value := p.variable("XKLD_" + strings.ToUpper(key)); value != "" {
		return value
	}
	return p.settings[key]
}

// applySettings gives the flags that are not typed the values of the environment
// and of the config file. The language is chosen already, and whether answers are
// read aloud is asked for where it is needed.
func (p *program) applySettings() error {
	for key, into := range map[string]*string{"theme": &p.flags.theme, "color": &p.flags.color} {
		if value := p.setting(key); value != "" && !p.flags.asked(key) {
			*into = value
		}
	}
	for key, into := range map[string]*bool{"ascii": &p.flags.ascii, "mouse": &p.flags.mouse} {
		if value := p.setting(key); value != "" && !p.flags.asked(key) {
			on, err := strconv.ParseBool(value)
			if err != nil { // of the config file it has been said already
				name := "XKLD_" + strings.ToUpper(key)
				return &usageError{fmt.Sprintf(p.words.Line.NoSwitch, name, model.Quote(value)), name + "=true xkld"}
			}
			*into = on
		}
	}
	if value := p.setting("width"); value != "" && !p.flags.asked("width") {
		if _, err := fmt.Sscanf(value+"\n", "%d\n", &p.flags.width); err != nil {
			return &usageError{fmt.Sprintf(p.words.Line.NoNumber, "XKLD_WIDTH", model.Quote(value)), "xkld months --width 80"}
		}
	}
	return nil
}
