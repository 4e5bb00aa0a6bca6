package io.drydock.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The pages of a gradebook in a real browser, from a file, as an instructor opens them. */
class PagesInBrowserIT {
  /** Where the pictures go, for whoever wants to look at them. */
  private static final Path PICTURES = Path.of("target/pages").toAbsolutePath();

  /** What WCAG asks of text: AA. */
  private static final double CONTRAST = 4.5;

  @TempDir private Path folder;

  private Path pages(Gradebook book) throws IOException {
    var place = folder.resolve("grades.html");
    Form.HTML.render(book, place).write(place);
    return place;
  }

  private Browser open(Path page, boolean dark) {
    var browser = Browser.start(folder.resolve("profile-" + dark), dark);
    browser.driver().get(page.toUri().toString());
    return browser;
  }

  private static List<String> column(ChromeDriver driver, int column) {
    return driver.findElements(By.cssSelector("#class tbody tr")).stream()
        .map(row -> row.findElements(By.cssSelector("th, td")).get(column).getText())
        .toList();
  }

  private static void assertNothingWentWrong(ChromeDriver driver) {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .isEmpty();
  }

  @Test
  void theClassIsSortedByKeyboardAndSaysSo() throws IOException {
    try (var browser = open(pages(ClassForTests.book(false)), false)) {
      var driver = browser.driver();
      var asWritten = column(driver, 1);
      assertThat(asWritten).containsExactly("eve", "ada", "bob", "cyn", "dan", "fay", "guest");
      var points = driver.findElements(By.cssSelector("#class thead button")).get(2);
      assertThat(points.getText()).isEqualTo("points");
      points.sendKeys(Keys.ENTER);
      assertThat(column(driver, 1))
          .as("who gave nothing in stands at the end")
          .containsExactly("cyn", "eve", "bob", "guest", "dan", "ada", "fay");
      points.sendKeys(Keys.SPACE);
      assertThat(column(driver, 1))
          .containsExactly("ada", "dan", "guest", "bob", "eve", "cyn", "fay");
      assertThat(heading(driver, "points").getDomAttribute("aria-sort")).isEqualTo("descending");
      assertThat(driver.findElements(By.cssSelector("#hand-ins ~ [role=status]")).getFirst())
          .extracting(each -> each.getDomProperty("textContent"))
          .isEqualTo("Sorted by points, descending.");
      assertNothingWentWrong(driver);
    }
  }

  private static WebElement heading(ChromeDriver driver, String text) {
    return driver.findElements(By.cssSelector("#class thead th")).stream()
        .filter(each -> each.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNameLeadsToTheStudentsPage() throws IOException {
    try (var browser = open(pages(ClassForTests.book(false)), false)) {
      var driver = browser.driver();
      driver.findElement(By.linkText("BOB Smith")).sendKeys(Keys.ENTER);
      assertThat(driver.getTitle()).isEqualTo("BOB Smith – A web server");
      assertThat(driver.findElement(By.tagName("main")).getText())
          .contains("22.50 of 40 points")
          .contains("Set by hand to 12.50: It answered when we looked together.");
      assertNothingWentWrong(driver);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void allTextCanBeReadInLightAndInDark(boolean dark) throws IOException {
    Files.createDirectories(PICTURES);
    var place = pages(ClassForTests.book(false));
    try (var browser = open(place, dark)) {
      var driver = browser.driver();
      picture(driver, "class-" + (dark ? "dark" : "light"));
      assertReadable(driver, dark);
      driver.get(folder.resolve("grades-students/bob.html").toUri().toString());
      picture(driver, "student-" + (dark ? "dark" : "light"));
      assertReadable(driver, dark);
    }
  }

  private static void picture(ChromeDriver driver, String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  private static void assertReadable(ChromeDriver driver, boolean dark) {
    assertThat(
            driver.executeScript(
                "const all = document.documentElement; return all.scrollWidth > all.clientWidth;"))
        .as("the page scrolls sideways")
        .isEqualTo(false);
    var lowest =
        (List<?>)
            driver.executeScript(
                """
                const parse = text => text.match(/[\\d.]+/g).map(Number);
                const light = rgb => {
                  const [r, g, b] = rgb.slice(0, 3).map(v => v / 255)
                    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const ground = element => {
                  for (let each = element; each; each = each.parentElement) {
                    const colour = parse(getComputedStyle(each).backgroundColor);
                    if (colour.length === 3 || colour[3] > 0) return colour;
                  }
                  return [255, 255, 255];
                };
                let low = 99, where = "";
                for (const each of document.querySelectorAll("body *")) {
                  const own = [...each.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                  if (!own || each.closest("script")) continue;
                  const [a, b] = [light(parse(getComputedStyle(each).color)), light(ground(each))];
                  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                  if (ratio < low) { low = ratio; where = each.outerHTML; }
                }
                return [String(low), where, String(light(ground(document.body)))];
                """);
    assertThat(Double.parseDouble((String) lowest.get(0)))
        .as((String) lowest.get(1))
        .isGreaterThan(CONTRAST);
    assertThat(Double.parseDouble((String) lowest.get(2)) < 0.2).isEqualTo(dark);
  }

  @Test
  void aScreenReaderFindsNamesForAllThatIsThere() throws IOException {
    try (var browser = open(pages(ClassForTests.book(false)), false)) {
      var driver = browser.driver();
      assertThat(driver.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("en");
      assertThat(driver.findElements(By.tagName("main"))).hasSize(1);
      assertThat(driver.findElements(By.tagName("h1"))).hasSize(1);
      for (var table : driver.findElements(By.tagName("table"))) {
        assertThat(table.findElement(By.tagName("caption")).getText()).isNotBlank();
        assertThat(table.findElements(By.cssSelector("thead th:not([scope=col])"))).isEmpty();
        assertThat(table.findElements(By.cssSelector("tbody tr > :first-child:not([scope=row])")))
            .isEmpty();
      }
      for (var part : driver.findElements(By.cssSelector("section, [role=region], button, a"))) {
        assertThat(part.getAccessibleName()).as(part.getTagName()).isNotBlank();
      }
      assertThat(driver.findElements(By.cssSelector("td.failed .quiet")).getFirst())
          .extracting(each -> each.getDomProperty("textContent"))
          .isEqualTo(" failed");
      assertThat(driver.findElements(By.cssSelector("[tabindex]:not([tabindex='0'])"))).isEmpty();
    }
  }

  @Test
  void aHostileHandInRunsNothingAndLoadsNothing() throws IOException {
    for (var evil : HostileTextTest.evil().filter(text -> text.contains("<")).toList()) {
      var place = pages(ClassForTests.saying(evil));
      try (var browser = open(place, false)) {
        var driver = browser.driver();
        // An alert that is open would make each of these fail.
        assertThat(driver.findElement(By.tagName("h1")).getText()).isEqualTo("A web server");
        assertThat(driver.findElements(By.cssSelector("img, iframe, main script"))).isEmpty();
        driver.findElement(By.cssSelector("#class a")).click();
        assertThat(driver.findElement(By.tagName("h1")).getText()).isEqualTo("A web server");
        assertThat(driver.findElements(By.cssSelector("img, iframe, script"))).isEmpty();
        assertNothingWentWrong(driver);
      }
    }
  }
}
