# bash completion for xkld: source <(xkld completion bash)

# Words of a line up to the cursor as the program is to see them: what bash breaks
# at @ = : is put together again, quotes and backslashes are taken away, and
# nothing is run.
__xkld_words() {
    local line=$COMP_LINE word over i
    words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if ((i > 0)) && [[ $line != [[:blank:]]* && -n ${words[*]} ]]; then
            words[${#words[@]} - 1]+=$word
        else
            line=${line#"${line%%[![:blank:]]*}"}
            words[${#words[@]}]=$word
        fi
        line=${line#"$word"}
    done
    over=$((${#COMP_LINE} - ${#line} - COMP_POINT))
    i=$((${#words[@]} - 1))
    ((over > 0)) && words[i]=${words[i]:0:${#words[i]}-over}
    raw=${words[i]}
    for ((i = 0; i < ${#words[@]}; i++)); do
        __xkld_unquote "${words[i]}"
        words[i]=$plain
    done
}

# The word without quotes in plain, and in quote the one that is still open.
__xkld_unquote() {
    local word=$1 c i
    plain='' quote=''
    for ((i = 0; i < ${#word}; i++)); do
        c=${word:i:1}
        case $quote:$c in
        \':\' | \":\") quote='' ;;
        \':*) plain+=$c ;;
        *:\\)
            ((i++))
            plain+=${word:i:1}
            ;;
        :\' | :\") quote=$c ;;
        *) plain+=$c ;;
        esac
    done
}

__xkld_complete() {
    local words raw plain quote out line directive tab=$'\t' value
    local -a values=() about=()
    __xkld_words
    local typed=$plain open=$quote
    COMPREPLY=()
    out=$("${words[0]}" __complete "${words[@]:1}" 2>/dev/null) || return
    directive=${out##*:}
    while IFS= read -r line; do
        value=${line%%"$tab"*}
        [[ $line == :* || -z $value ]] && continue
        values+=("$value")
        about+=("${line:${#value}+1}")
    done <<<"$out"

    # The value of --flag=value is what is completed, and of a word that bash
    # breaks only the last part is put in.
    local cut=''
    [[ $typed == -*=* ]] && typed=${typed#*=}
    if [[ -z $open ]]; then
        local breaks=${COMP_WORDBREAKS//[!@=:]/} b
        for ((b = 0; b < ${#breaks}; b++)); do
            local before=${typed%"${breaks:b:1}"*}
            [[ $before == "$typed" ]] && continue
            [[ ${breaks:b:1} == @ ]] || before+=${breaks:b:1}
            ((${#before} > ${#cut})) && cut=$before
        done
    fi

    local i longest=0 many=$((${#values[@]} > 1))
    for ((i = 0; i < ${#values[@]}; i++)); do
        [[ ${values[i]} == "$typed"* ]] || continue
        ((${#values[i]} > longest)) && longest=${#values[i]}
    done
    for ((i = 0; i < ${#values[@]}; i++)); do
        [[ ${values[i]} == "$typed"* ]] || continue
        value=${values[i]#"$cut"}
        if [[ -z $open ]]; then
            value=${value// /\\ }
            value=${value//\'/\\\'}
        fi
        # What is only listed, after a second tab, says what it is.
        if ((many)) && [[ ${COMP_TYPE-} == [36]3 && -n ${about[i]} ]]; then
            printf -v value '%-*s  (%s)' "$longest" "${values[i]#"$cut"}" "${about[i]}"
            value=${value:0:${COLUMNS:-80}-1}
        fi
        COMPREPLY+=("$value")
    done

    if [[ $(type -t compopt) == builtin ]]; then
        ((directive & 2)) && compopt -o nospace
        ((directive & 4)) && compopt +o default
        ((directive & 32)) && compopt -o nosort 2>/dev/null
    fi
    return 0
}

complete -o default -F __xkld_complete xkld
