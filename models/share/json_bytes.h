#pragma once

#include <QByteArray>
#include <nlohmann/json.hpp>
#include <optional>

namespace kagami {

// Members of JSON objects that others wrote. What is not there or has another type is empty or zero.

[[nodiscard]] inline std::string base64(const QByteArray& bytes)
{
    return bytes.toBase64().toStdString();
}

/// Nothing unless `text` is the one base64 form of its bytes.
[[nodiscard]] inline std::optional<QByteArray> fromBase64(const std::string& text)
{
    const QByteArray encoded = QByteArray::fromStdString(text);
    const auto read = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!read || read.decoded.toBase64() != encoded)
        return {};
    return read.decoded;
}

[[nodiscard]] inline std::string textMember(const nlohmann::json& object, const char* key)
{
    if (!object.is_object())
        return {};
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

[[nodiscard]] inline quint64 numberMember(const nlohmann::json& object, const char* key)
{
    if (!object.is_object())
        return 0;
    const auto at = object.find(key);
    return at != object.end() && at->is_number_unsigned() ? at->get<quint64>() : 0;
}

/// Exactly `size` bytes in base64.
[[nodiscard]] inline std::optional<QByteArray> bytesMember(
    const nlohmann::json& object, const char* key, size_t size)
{
    auto bytes = fromBase64(textMember(object, key));
    return bytes && size_t(bytes->size()) == size ? bytes : std::nullopt;
}

} // namespace kagami
