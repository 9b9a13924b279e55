using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Data;

/// <summary>The stored articles and events.</summary>
public sealed class ConflictDb(DbContextOptions<ConflictDb> options) : DbContext(options)
{
    /// <summary>Reports as they came in.</summary>
    public DbSet<StoredArticle> Articles => Set<StoredArticle>();

    /// <summary>Names of places in articles.</summary>
    public DbSet<StoredToponym> Toponyms => Set<StoredToponym>();

    /// <summary>What happened.</summary>
    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    /// <summary>What each article says of each event.</summary>
    public DbSet<EventSource> EventSources => Set<EventSource>();

    /// <summary>Why sources were joined.</summary>
    public DbSet<EventLink> EventLinks => Set<EventLink>();

    /// <summary>Events that may be one, for people to decide.</summary>
    public DbSet<JoinProposal> JoinProposals => Set<JoinProposal>();

    /// <summary>What events looked like after each change.</summary>
    public DbSet<EventRevision> EventRevisions => Set<EventRevision>();

    /// <summary>Who may write.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>The gazetteer, for regions.</summary>
    public DbSet<KnownPlace> Places => Set<KnownPlace>();

    /// <summary>Outlines of countries and provinces.</summary>
    public DbSet<PlaceArea> PlaceAreas => Set<PlaceArea>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredArticle>(article =>
        {
            article.ToTable("article").HasKey(a => a.ArticleId);
            article.Property(a => a.ReceivedAt).HasDefaultValueSql("now()");
            article.Property(a => a.DueAt).HasDefaultValueSql("now()");
            article.Property(a => a.Refusals).HasColumnType("jsonb");
        });
        modelBuilder.Entity<StoredToponym>().ToTable("toponym").HasKey(t => new { t.ArticleId, t.SpanStart });
        modelBuilder.Entity<StoredEvent>(conflictEvent =>
        {
            conflictEvent.ToTable("conflict_event").HasKey(e => e.EventId);
            conflictEvent.Property(e => e.Geom).HasColumnType("geometry(Point,4326)");
            conflictEvent.Property(e => e.SortDate).ValueGeneratedOnAddOrUpdate();
            conflictEvent.Property(e => e.CreatedAt).HasDefaultValueSql("now()");
            conflictEvent.HasOne(e => e.Article).WithMany().HasForeignKey(e => e.ArticleId);
        });
        modelBuilder.Entity<EventSource>(source =>
        {
            source.ToTable("event_source").HasKey(s => s.EventSourceId);
            source.Property(s => s.Spans).HasColumnType("jsonb");
            source.Property(s => s.Claim).HasColumnType("jsonb");
            source.Property(s => s.Candidates).HasColumnType("jsonb");
            source.HasOne(s => s.Article).WithMany().HasForeignKey(s => s.ArticleId);
            source.HasOne(s => s.Event).WithMany().HasForeignKey(s => s.EventId);
        });
        modelBuilder.Entity<EventLink>(link =>
        {
            link.ToTable("event_link").HasKey(l => l.EventLinkId);
            link.HasOne(l => l.Source).WithMany().HasForeignKey(l => l.EventSourceId);
            link.HasOne(l => l.Event).WithMany().HasForeignKey(l => l.EventId);
            link.Property(l => l.LinkedAt).HasDefaultValueSql("now()");
            link.Property(l => l.Evidence).HasColumnType("jsonb");
        });
        modelBuilder.Entity<JoinProposal>(proposal =>
        {
            proposal.ToTable("join_proposal").HasKey(p => p.JoinProposalId);
            proposal.HasOne(p => p.Event).WithMany().HasForeignKey(p => p.EventId);
            proposal.HasOne(p => p.OtherEvent).WithMany().HasForeignKey(p => p.OtherEventId);
            proposal.Property(p => p.ProposedAt).HasDefaultValueSql("now()");
            proposal.Property(p => p.Evidence).HasColumnType("jsonb");
        });
        modelBuilder.Entity<EventRevision>(revision =>
        {
            revision.ToTable("event_revision").HasKey(r => r.EventRevisionId);
            revision.Property(r => r.Event).HasColumnType("jsonb");
        });
        modelBuilder.Entity<ApiKey>(key =>
        {
            key.ToTable("api_key").HasKey(k => k.ApiKeyId);
            key.Property(k => k.Role).HasConversion(
                role => role.ToString().ToLowerInvariant(), text => Enum.Parse<KeyRole>(text, true));
            key.Property(k => k.CreatedAt).HasDefaultValueSql("now()");
        });
        modelBuilder.Entity<KnownPlace>(place =>
        {
            place.ToTable("place").HasKey(p => p.PlaceId);
            place.Property(p => p.Geom).HasColumnType("geometry(Point,4326)");
        });
        modelBuilder.Entity<PlaceArea>(area =>
        {
            area.ToTable("place_area").HasKey(a => a.PlaceId);
            area.Property(a => a.Area).HasColumnType("geometry(MultiPolygon,4326)");
        });
        SnakeCase.Apply(modelBuilder.Model);
    }
}
