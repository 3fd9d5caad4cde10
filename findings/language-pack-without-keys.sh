#!/usr/bin/env bash
# The language packs of VS Code on npm, @codingame/monaco-vscode-language-pack-*, cannot be used by a VS Code: since version 10 at
# the latest main.i18n.json.js holds a bare list of texts, whose numbers are those of the build of @codingame/monaco-vscode-api beside it. A VS Code
# (or code-server) looks texts up by module and key, and numbers its own otherwise. Nothing in the package gives the keys back.
# The pack qps-ploc of the same version does: it is the same list in pseudo-English, which exchanges letters one by one (o is ø, e is ë), so
# the English text of each number can be read from it, and with the English texts any VS Code is fitted.
# Version 1.83.14 still had the keys: a third of the texts of VS Code 1.139 is in it. By their English ones 65 % are known, 88 % without chat,
# notebooks and tests.
#
# Seen with @codingame/monaco-vscode-language-pack-zh-hans and -qps-ploc 25.1.2, and 1.83.14.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
fetch() { # PACKAGE@VERSION FOLDER: unpacks the texts alone, without the editor that the package asks for
  mkdir "$2"
  tar -xzf "$(npm pack --silent "$1")" -C "$2" --strip-components=2 package/translations/main.i18n.json.js
  mv "$2/main.i18n.json.js" "$2/main.mjs"
}
fetch @codingame/monaco-vscode-language-pack-zh-hans@1.83.14 zh-hans-1.83.14
fetch @codingame/monaco-vscode-language-pack-zh-hans@25.1.2 zh-hans-25.1.2
fetch @codingame/monaco-vscode-language-pack-qps-ploc@25.1.2 qps-ploc-25.1.2
cat > see.mjs <<'EOF'
const load = async (folder) => (await import(`./${folder}/main.mjs`)).default;
const [old, chinese, pseudo] = await Promise.all(['zh-hans-1.83.14', 'zh-hans-25.1.2', 'qps-ploc-25.1.2'].map(load));
const letters = { ø: 'o', ë: 'e', æ: 'a', ñ: 'n', ï: 'i', Æ: 'A', ç: 'c', '§': 'S' };
const english = pseudo.map((text) => text?.replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter));
console.log(`1.83.14: ${Array.isArray(old) ? 'a list' : 'by module and key'}, ${old['vs/base/browser/ui/button/button']['button dropdown more actions']}`);
console.log(`25.1.2: ${Array.isArray(chinese) ? 'a list' : 'by module and key'} of ${chinese.length}, in pseudo-English of ${pseudo.length}`);
const at = english.indexOf('More Actions...');
console.log(`number ${at}: ${pseudo[at]}, ${english[at]}, ${chinese[at]}`);
const isAsSeen =
  !Array.isArray(old) && Array.isArray(chinese) && chinese.length === pseudo.length && pseudo[at] === 'Mørë Æçtïøñs...' && chinese[at] === '更多操作...';
if (!isAsSeen) {
  console.error('it is otherwise now');
  process.exit(1);
}
EOF
node see.mjs
