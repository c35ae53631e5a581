package dev.argmax.service.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The course, psets and people that tests are about. `pset1` is open from 13 to 27 September 2022,
/// `pset2` from October, and `pset3` has no package.
public final class SampleCourse {
  public static final String ID = "6.S898-fall-2022";
  public static final String STUDENT_TOKEN = "amx_student-one-student-one-student-one-student";
  public static final String LMS_SECRET = "the-secret-of-the-lms-the-secret-of-the-lms";
  public static final String PASSWORD = "correct horse battery staple";

  private SampleCourse() {}

  /// The package of a pset with three test cases of 10, 20 and 30 points in two problems.
  public static byte[] pset(String slug) {
    String pset =
        """
        {"format":1,"slug":"%s","title":"Sample %s","lane":"cpu","studentPackage":"s898","variants":4,
         "limits":{"timeMillis":5000,"memoryMiB":1024,"heapMiB":384,"pids":64,"scratchMiB":32,
           "outputKiB":64,"evidenceKiB":4096},
         "problems":[
          {"id":"1.1","title":"First","tests":[
            {"name":"a","probe":"A","points":10,"visibility":"ALWAYS","tolerance":"F64"},
            {"name":"b","probe":"B","points":20,"visibility":"ALWAYS","tolerance":"F64"}]},
          {"id":"1.2","title":"Second","tests":[
            {"name":"c","probe":"C","points":30,"visibility":"ALWAYS","tolerance":"F64"}]}]}\
        """
            .formatted(slug, slug);
    return zip(
        new TreeMap<>(
            Map.of(
                "pset.json", pset,
                "handout.md", "# Sample\n\n$x^2$\n",
                "starter.zip", "not really a zip")));
  }

  /// A zip of text files.
  public static byte[] zip(Map<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError("Writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  static void write(Path directory) throws IOException {
    Files.write(directory.resolve("pset1.pset"), pset("pset1"));
    Files.write(directory.resolve("pset2.pset"), pset("pset2"));
    Files.writeString(
        directory.resolve("course.yaml"),
        """
        id: 6.S898-fall-2022
        title: "6.S898: Deep Learning"
        zone: America/New_York
        firstDay: 2022-09-08
        late: 1/14 per day for 7 days
        waivedDays: 10
        assignments:
          - {slug: pset1, title: Problem set 1, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
          - {slug: pset2, title: Problem set 2, pset: pset2, opens: 2022-10-04, due: 2022-10-11}
          - {slug: pset3, title: Problem set 3, pset: pset3, opens: 2022-09-13, due: 2022-10-25}
        """);
    Files.writeString(
        directory.resolve("demo.env"),
        """
        BASE_URL=http://127.0.0.1:8080
        COURSE=6.S898-fall-2022
        STUDENT_LOGIN=student-1
        STUDENT_TOKEN=%s
        STUDENT_PASSWORD='%s'
        STUDENT2_LOGIN=student-2
        TA_LOGIN=ta-1
        INSTRUCTOR_LOGIN=instructor-1
        LISTENER_LOGIN=listener-1
        ADMIN_LOGIN=admin-1
        LMS_CLIENT_ID=lms-1
        LMS_CLIENT_SECRET=%s
        """
            .formatted(STUDENT_TOKEN, PASSWORD, LMS_SECRET));
  }
}
