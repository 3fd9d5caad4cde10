#!/usr/bin/env bash
# Chinese editions of Word up to 2007 marked dates (`chsdate`), measures (`chmetcnv`) and places with smart tags, and official documents of those
# years are full of them. `paragraph.text` of python-docx looks at runs and links that are children of the paragraph itself: words in a `w:smartTag`
# are missing, and 于2008年1月1日在北京施行 becomes 于在施行, still a sentence. So are words in a content control (`w:sdt`) and words that are
# inserted with changes tracked, while the words they replace are missing too: of 稳重求进, changed to 稳中求进, 求进 is left.
# Nothing is thrown or warned of.
#
# Seen with python-docx 1.2.0, lxml 6.1.3 and Python 3.11. The document is made here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --target packages \
  python-docx==1.2.0 lxml==6.1.3 typing_extensions==4.16.0 > pip.log 2>&1 ||
  { echo 'python-docx could not be installed here:'; tail -n 5 pip.log; exit 1; }
cat > see.py <<'EOS'
import sys
from docx import Document
from docx.oxml import parse_xml

MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def run(words, element='t'):
    return f'<w:r><w:{element}>{words}</w:{element}></w:r>'


def tag(element, words):
    return f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="{element}">{run(words)}</w:smartTag>'


def change(element, inner):
    return f'<w:{element} w:id="1" w:author="editor" w:date="2026-01-01T00:00:00Z">{inner}</w:{element}>'


SEEN = [
    (run('于') + tag('chsdate', '2008年1月1日') + run('在') + tag('place', '北京') + run('施行'), '于2008年1月1日在北京施行', '于在施行'),
    (run('第') + f'<w:sdt><w:sdtContent>{run("三")}</w:sdtContent></w:sdt>' + run('条'), '第三条', '第条'),
    (change('del', run('稳重', 'delText')) + change('ins', run('稳中')) + run('求进'), '稳中求进', '求进'),
]
document = Document()
for inner, _, _ in SEEN:
    document.element.body.insert(len(document.paragraphs), parse_xml(f'<w:p {MAIN}>{inner}</w:p>'))
document.save('draft.docx')
changed = 0
for paragraph, (_, right, expected) in zip(Document('draft.docx').paragraphs, SEEN):
    print(f'in Word: {right}; python-docx: {paragraph.text}')
    changed += paragraph.text != expected
if changed:
    sys.exit(f'{changed} of them are otherwise now')
EOS
PYTHONPATH=packages python3 see.py
