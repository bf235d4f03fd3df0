# Turns the runs (one per line: size, pair, round, tool, distinct, generated, seconds, wall, cpu, peak KiB, own bytes per
# state, engine) into Markdown tables.

function sorted_median(list, n,    values, i, j, t) {
    split(list, values, " ")
    for (i = 2; i <= n; i++)
        for (j = i; j > 1 && values[j] + 0 < values[j - 1] + 0; j--) {
            t = values[j]; values[j] = values[j - 1]; values[j - 1] = t
        }
    return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
}

function least(map, key, value) { if (!(key in map) || value < map[key]) map[key] = value }

function required(pair) {
    if (pair ~ /^spin/) return "10"
    if (pair ~ /^rumur/) return "15"
    if (pair ~ /^tlc/) return "50"
    if (pair ~ /^limit-1/) return "0.6"
    return ""
}

function gain(tool, size,    one, two) {
    one = size SUBSEP tool "-1"; two = size SUBSEP tool "-2"
    return (one in seconds) && (two in seconds) ? seconds[one] / seconds[two] : 0
}

{
    size = $1; pair = $2; tool = $4; key = size SUBSEP tool
    if (!(size in met)) { met[size] = 1; sizes[++size_count] = size }
    if (!(key in seen)) { seen[key] = 1; tools[size, ++tool_count[size]] = tool }
    if ($7 == "none") { failed[key] = 1; next }
    distinct[key] = $5; generated[key] = $6; own[key] = $11; engine[key] = $12
    runs[key]++; all[key] = all[key] " " $7
    least(seconds, key, $7 + 0); least(wall, key, $8 + 0); least(cpu, key, $9 + 0)
    if ($10 + 0 > peak[key] + 0) peak[key] = $10
    duel = size SUBSEP pair
    if (!(duel in fought)) { fought[duel] = 1; duels[size, ++duel_count[size]] = pair }
    if (tool ~ /^holdfast/) { ours = $7; our_cpu = $9; least(ours_least, duel, $7 + 0); ours_round = $3; ours_tool[duel] = tool }
    else {
        least(theirs_least, duel, $7 + 0); least(theirs_cpu, duel, $9 + 0)
        if (ours_round == $3) { ratios[duel] = ratios[duel] " " $7 / ours; ratio_count[duel]++ }
    }
    if (tool ~ /^holdfast/) least(ours_cpu_least, duel, $9 + 0)
}

END {
    for (s = 1; s <= size_count; s++) {
        size = sizes[s]
        printf "\n## Size %s\n\n", size
        print "| tool-threads | distinct | generated | search s, least | median | distinct/s | whole process s | CPU s | peak MiB | bytes/state |"
        print "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
        for (t = 1; t <= tool_count[size]; t++) {
            tool = tools[size, t]; key = size SUBSEP tool
            if (!(key in runs)) { printf "| %s | did not finish | | | | | | | | |\n", tool; continue }
            bytes = peak[key] * 1024 / distinct[key]
            printf "| %s | %d | %s | %.2f | %.2f | %d | %.2f | %.2f | %d | %s |\n", tool \
                (engine[key] == "interpreted" ? " (interpreted!)" : ""), distinct[key], generated[key], seconds[key],
                sorted_median(all[key], runs[key]), distinct[key] / seconds[key], wall[key], cpu[key], peak[key] / 1024,
                own[key] != "none" ? sprintf("%.1f", own[key]) : tool ~ /^(spin|rumur)/ ? sprintf("%.0f", bytes) : ""
        }
        print "\nHow many times faster Holdfast is (seconds of search; CPU of the whole process):\n"
        print "| against | least to least | median of rounds | CPU | required |"
        print "|---|---:|---:|---:|---:|"
        for (d = 1; d <= duel_count[size]; d++) {
            duel = size SUBSEP duels[size, d]
            if (!(duel in theirs_least) || !(duel in ours_least)) continue
            printf "| %s by %s | %.2f | %.2f | %.2f | %s |\n", duels[size, d], ours_tool[duel],
                theirs_least[duel] / ours_least[duel], sorted_median(ratios[duel], ratio_count[duel]),
                theirs_cpu[duel] / ours_cpu_least[duel], required(duels[size, d])
        }
        if (gain("limit", size) > 0 && gain("holdfast", size) > 0)
            printf "\nGain of the second thread: Holdfast %.2f, limit %.2f, quotient %.2f (required 0.85).\n",
                gain("holdfast", size), gain("limit", size), gain("holdfast", size) / gain("limit", size)
    }
}
