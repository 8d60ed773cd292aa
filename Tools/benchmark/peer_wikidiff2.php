<?php
// Compares the pairs of files a listing names with wikidiff2, as MediaWiki shows them: two columns, two lines around.
foreach (json_decode(file_get_contents($argv[1])) as [$old, $new]) {
    echo wikidiff2_do_diff(file_get_contents($old), file_get_contents($new), 2);
}
