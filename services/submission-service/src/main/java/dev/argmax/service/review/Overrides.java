package dev.argmax.service.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Overrides implements PanacheRepositoryBase<OverrideRow, UUID> {}
