-- Who there is, and what they are taught. Secrets are stored as hashes only.

create table person (
  id uuid not null constraint person_key primary key,
  login text not null constraint login_is_unique unique,
  display_name text not null,
  password_hash text,
  created_at timestamptz not null,
  constraint login_is_a_short_word check (login ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  constraint password_is_a_bcrypt_hash check (password_hash like '$2_$%')
);

create table api_token (
  hash bytea not null constraint api_token_key primary key,
  person_id uuid not null constraint token_belongs_to_person references person on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint token_hash_is_sha256 check (octet_length(hash) = 32)
);

create index token_of_person on api_token (person_id);

create table course (
  id text not null constraint course_key primary key,
  title text not null,
  zone text not null,
  constraint course_id_fits_a_path check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$')
);

create table enrollment (
  course_id text not null constraint enrollment_belongs_to_course references course on delete cascade,
  person_id uuid not null constraint enrollment_belongs_to_person references person on delete cascade,
  role text not null,
  constraint person_is_enrolled_once primary key (course_id, person_id),
  constraint role_is_known check (role in ('STUDENT', 'LISTENER', 'TA', 'INSTRUCTOR', 'ADMIN'))
);

create index enrollment_of_person on enrollment (person_id);

-- A built pset, named by its content. Submissions and runs keep pointing at the one they used.
create table pset_package (
  digest text not null constraint pset_package_key primary key,
  slug text not null,
  title text not null,
  device text not null,
  max_score double precision not null,
  handout text not null,
  starter bytea not null,
  bytes bytea not null,
  added_at timestamptz not null,
  constraint pset_is_named_by_its_content check (digest = encode(sha256(bytes), 'hex')),
  constraint pset_device_is_known check (device in ('CPU', 'GPU')),
  constraint pset_can_be_scored check (max_score > 0)
);

create table assignment (
  id uuid not null constraint assignment_key primary key,
  course_id text not null constraint assignment_belongs_to_course references course on delete cascade,
  slug text not null,
  title text not null,
  pset_digest text constraint assignment_uses_pset references pset_package,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  constraint assignment_slug_is_unique_in_course unique (course_id, slug),
  constraint assignment_slug_fits_a_path check (slug ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  constraint assignment_opens_before_it_is_due check (opens_at < due_at)
);
