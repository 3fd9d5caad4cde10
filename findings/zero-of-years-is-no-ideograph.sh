#!/usr/bin/env bash
# Official documents write 二〇二六年 and 第一〇八条. Their zero, 〇 (U+3007), is an ideograph of the script Han by Unicode, yet it stands in the block of
# marks (CJK Symbols and Punctuation), where a test by blocks or by 4E00–9FFF does not look. Whatever their tests are, two analysers of search engines
# and a measure of likeness leave it out: IK and Lucene's smartcn make the same words of 第一〇八条 and 第一八条, smartcn of 二〇〇二年 and 二〇二〇年,
# and a query for 〇 is empty. Hutool's TextSimilarity calls each of these pairs 1.0, alike. With 零, or in digits, all are told apart.
# IK and Hutool lose characters beyond the first plane too: a search for 王𠮷 is one for 王. And Hutool leaves out the point of a number: 1.2％ and
# 12％ are alike.
#
# Seen with ikanalyzer 2012_u6, lucene-analysis-smartcn 9.12.3, hutool-core 5.8.44 and Java 17.
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
      <groupId>com.janeluo</groupId>
      <artifactId>ikanalyzer</artifactId>
      <version>2012_u6</version>
      <!-- Its segmenter needs nothing of Lucene 4. -->
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>
    <dependency>
      <groupId>org.apache.lucene</groupId>
      <artifactId>lucene-analysis-smartcn</artifactId>
      <version>9.12.3</version>
    </dependency>
    <dependency>
      <groupId>cn.hutool</groupId>
      <artifactId>hutool-core</artifactId>
      <version>5.8.44</version>
    </dependency>
  </dependencies>
</project>
EOS
mvn --batch-mode --quiet org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=packages > mvn.log 2>&1 ||
  { echo 'the packages could not be fetched here:'; grep ERROR mvn.log | head -n 3; exit 1; }
cat > See.java <<'EOS'
import cn.hutool.core.text.TextSimilarity;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.wltea.analyzer.core.IKSegmenter;

public class See {
  record Pair(String one, String other, boolean ik, boolean smartcn, boolean hutool) {}

  static String ik(String text) throws Exception {
    StringJoiner words = new StringJoiner("|");
    IKSegmenter segmenter = new IKSegmenter(new StringReader(text), true);
    for (var word = segmenter.next(); word != null; word = segmenter.next()) words.add(word.getLexemeText());
    return words.toString();
  }

  static String smartcn(String text) throws Exception {
    StringJoiner words = new StringJoiner("|");
    try (var analyzer = new SmartChineseAnalyzer(); var stream = analyzer.tokenStream("text", text)) {
      var word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) words.add(word.toString());
    }
    return words.toString();
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Pair[] pairs = { // and whether each library takes them for the same
      new Pair("第一〇八条", "第一八条", true, true, true),
      new Pair("第一零八条", "第一八条", false, false, false),
      new Pair("二〇〇二年", "二〇二〇年", false, true, true),
      new Pair("2002年", "2020年", false, false, false),
      new Pair("〇", "", true, true, true),
      new Pair("王𠮷", "王", true, false, true),
      new Pair("1.2％", "12％", false, false, true),
    };
    int changed = 0;
    out.printf("〇 is an ideograph: %s%n", Character.isIdeographic('〇'));
    for (Pair pair : pairs) {
      String one = pair.one, other = pair.other;
      double likeness = TextSimilarity.similar(one, other);
      out.printf("%s and %s: IK %s and %s, smartcn %s and %s, Hutool %s%n", one, other, ik(one), ik(other), smartcn(one), smartcn(other), likeness);
      boolean isAsSeen = ik(one).equals(ik(other)) == pair.ik && smartcn(one).equals(smartcn(other)) == pair.smartcn && (likeness == 1) == pair.hutool;
      if (!isAsSeen) changed++;
    }
    if (changed > 0 || !Character.isIdeographic('〇')) {
      out.printf("%d of them are otherwise now%n", changed);
      System.exit(1);
    }
  }
}
EOS
java -Dfile.encoding=UTF-8 -cp 'packages/*' See.java 2> java.log || { cat java.log; exit 1; }
