namespace GeoConflict.Api.Serving;

/// <summary>One file of the page, ready to send.</summary>
/// <param name="Content">Its bytes in Brotli.</param>
/// <param name="ContentType">The media type of what is compressed.</param>
/// <param name="Tag">Its ETag, quotes included.</param>
/// <param name="Written">When the file it was made of was last written, UTC.</param>
internal sealed record CompressedFile(byte[] Content, string ContentType, string Tag, DateTime Written);
