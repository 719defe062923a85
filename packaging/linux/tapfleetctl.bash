# Completion of tapfleetctl's commands and files.
_tapfleetctl() {
    local current previous commands word command=
    current=${COMP_WORDS[COMP_CWORD]}
    previous=${COMP_WORDS[COMP_CWORD - 1]}
    commands='account alert backup bind broadcast call command device devices diagnose diff export grant import journal kb list order poster restore sql sync task view wifi'
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case " $commands " in *" $word "*) command=$word; break ;; esac
    done
    case $previous in
    --output | --sns | --bundle | --private-key | --alipay-public-key | --app-cert | --alipay-cert | --alipay-root-cert | --aes-key-file | --app-auth-token-file | file | console | backup | restore)
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        compopt -o filenames
        return
        ;;
    --home)
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
        ;;
    --format)
        mapfile -t COMPREPLY < <(compgen -W 'csv tsv xlsx jsonl md' -- "$current")
        return
        ;;
    esac
    case $command in
    '') word="$commands --home --account --json --help --version" ;;
    account) word='add list remove check rate authorize consent supplier' ;;
    alert) word='check list add remove on off --filter --at-least' ;;
    bind) word='check apply status unbind --sn --sns --list --merchant --smid --shop --shop-name --direct --yes' ;;
    command) word='reboot factory-reset collect-log refresh status --sn --sns --list --yes --wait --last-four' ;;
    grant) word='list show create modify revoke' ;;
    import) word='console sns' ;;
    journal) word='list show settle send pause discard decide verify activity --all --yes' ;;
    restore) word='--yes' ;;
    order) word='list show create cancel confirm --sn --sns --all --yes' ;;
    task) word='apps preflight create start pause resume cancel retry list show run' ;;
    diagnose) word='--app --bundle --cached --sn --sns --list --output' ;;
    devices | export) word='--filter --columns --sort --limit --format --output --count --facets' ;;
    *) word='--help' ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$word" -- "$current")
}
complete -F _tapfleetctl tapfleetctl
