package dev.argmax.service;

import dev.argmax.service.testing.Golden;
import dev.argmax.service.testing.Stack;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/// The migrated database, in words, against the committed `schema.txt`.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class SchemaTest {
  private static final String COLUMNS =
      """
      select table_name || '.' || column_name || ' ' || data_type
        || case is_nullable when 'NO' then ' not null' else '' end
      from information_schema.columns
      where table_schema = 'public' and table_name <> 'flyway_schema_history'
      order by table_name, ordinal_position""";
  private static final String CONSTRAINTS =
      """
      select conrelid::regclass || ': ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n'
        and conrelid::regclass::text <> 'flyway_schema_history'
      order by 1""";
  private static final String INDEXES =
      """
      select indexdef from pg_indexes i
      where schemaname = 'public' and tablename <> 'flyway_schema_history'
        and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
      order by 1""";

  private static final String TRIGGERS =
      """
      select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 1""";

  @Inject AgroalDataSource database;

  @Test
  void isWhatTheCommittedFileSays() throws SQLException {
    Golden.holds(
        Path.of("src/test/resources/schema.txt"),
        "# Columns\n"
            + lines(COLUMNS)
            + "\n# Constraints\n"
            + lines(CONSTRAINTS)
            + "\n# Indexes\n"
            + lines(INDEXES)
            + "\n# Triggers\n"
            + lines(TRIGGERS));
  }

  private String lines(String query) throws SQLException {
    StringBuilder lines = new StringBuilder();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.append(rows.getString(1)).append('\n');
      }
    }
    return lines.toString();
  }
}
