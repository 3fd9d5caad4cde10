#!/usr/bin/env bash
# OFD is the format of official documents with a fixed layout. KeywordExtractor of ofdrw tells where words stand on the page, for seals and marks, and
# it does follow a word over the end of a line, each line being a `TextCode` of its own: 共建一带/一路倡议 is found. One would expect so wherever the
# line ends. But it looks for the last place of the first character of the word: broken behind a second 一, as 一带一/路, the word is not found.
# And a line that holds the word whole is not asked for its end: of 党中央号召，向党/中央看齐 one place is told, not two. The list is shorter,
# nothing else tells it, while ContentExtractor gives the whole text.
#
# Seen with ofdrw-reader and ofdrw-layout 2.3.6 and Java 17. The OFD files are made here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'EOS'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>see</groupId>
  <artifactId>see</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.ofdrw</groupId>
      <artifactId>ofdrw-layout</artifactId>
      <version>2.3.6</version>
    </dependency>
    <dependency>
      <groupId>org.ofdrw</groupId>
      <artifactId>ofdrw-reader</artifactId>
      <version>2.3.6</version>
    </dependency>
  </dependencies>
</project>
EOS
mvn --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=packages > mvn.log 2>&1 ||
  { echo 'ofdrw could not be fetched here:'; grep ERROR mvn.log | head -n 3; exit 1; }
cat > See.java <<'EOS'
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.reader.keyword.KeywordExtractor;

public class See {
  record Row(String word, int right, int expected, String... lines) {}

  public static void main(String[] arguments) throws Exception {
    Row[] rows = {
      new Row("一带一路", 1, 1, "共建一带一路倡议"),
      new Row("一带一路", 1, 1, "共建一带", "一路倡议"),
      new Row("一带一路", 1, 0, "共建一带一", "路倡议"),
      new Row("党中央", 1, 1, "各级党委向党", "中央看齐"),
      new Row("党中央", 2, 1, "党中央号召，向党", "中央看齐"),
    };
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int changed = 0;
    for (Row row : rows) {
      Path file = Files.createTempFile(Path.of("."), "see", ".ofd");
      try (OFDDoc document = new OFDDoc(file)) {
        for (String line : row.lines) document.add(new Paragraph(line, 5d));
      }
      try (OFDReader reader = new OFDReader(file)) {
        String text = String.join("/", new ContentExtractor(reader).extractAll());
        int found = KeywordExtractor.getKeyWordPositionList(reader, row.word).size();
        out.printf("%s: %s stands there %d times, told %d times%n", text, row.word, row.right, found);
        if (found != row.expected || !text.equals(String.join("/", row.lines))) changed++;
      }
    }
    if (changed > 0) {
      out.printf("%d of them are otherwise now%n", changed);
      System.exit(1);
    }
  }
}
EOS
java -Djava.awt.headless=true -Dfile.encoding=UTF-8 -cp 'packages/*' See.java 2> java.log || { cat java.log; exit 1; }
